package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartinteraction.overlay.Membership.State;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Where an administrator joins a region or admits communities, and sees and changes exactly what is shared. */
@Route(value = "neighbours", layout = SpaceShell.class)
@PermitAll
class OverlayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Memberships memberships;
    private final transient Shared shared;
    private final boolean region = Tenancy.tenant().isRegion();

    OverlayView(Memberships memberships, Shared shared) {
        this.memberships = memberships;
        this.shared = shared;
        addClassName("si-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var candidates = memberships.candidates();
        add(new PageHeader(getPageTitle()).lead(say("lead")));
        var all = memberships.all();
        if (all.isEmpty()) {
            add(new EmptyState("map-2", say("empty")));
        }
        for (var membership : all) {
            add(panel(membership));
        }
        if (!candidates.isEmpty()) {
            add(begin(candidates));
        } else if (all.isEmpty()) {
            add(new Paragraph(say("nobody")));
        }
        add(history());
    }

    private Component panel(Membership membership) {
        var other = membership.other();
        var tone = membership.state() == State.JOINED ? Tone.GOOD : Tone.WARNING;
        var panel = Layouts.panel(
                new H2(other.name(Texts.locale())),
                Layouts.row(
                        new StatusBadge(Texts.t(membership.state().textKey()), tone),
                        new Paragraph(Texts.t("overlay.since", Texts.date(membership.since())))));
        if (region) {
            panel.add(new Paragraph(
                    Texts.t("overlay.region.shared", membership.shared().size())));
            if (membership.state() == State.REQUESTED) {
                panel.add(Layouts.row(primary("overlay.admit", () -> {
                    memberships.admit(other.id());
                    Notice.success(Texts.t("overlay.admitted", other.name(Texts.locale())));
                })));
            }
        } else {
            panel.add(consent(membership));
        }
        panel.add(Layouts.row(leave(membership)));
        return panel;
    }

    private Component consent(Membership membership) {
        var sections = sections(membership.shared());
        var preview = new Div();
        Runnable refresh = () -> {
            preview.removeAll();
            preview.add(shared.preview(memberships.shareable().stream()
                    .filter(sections.getValue()::contains)
                    .toList()));
        };
        sections.addValueChangeListener(_ -> refresh.run());
        refresh.run();
        var other = membership.other();
        var button = membership.state() == State.INVITED
                ? primary("overlay.accept", () -> {
                    memberships.accept(other.id(), ids(sections));
                    Notice.success(Texts.t("overlay.accepted", other.name(Texts.locale())));
                })
                : primary("overlay.share", () -> {
                    memberships.share(other.id(), ids(sections));
                    Notice.success(Texts.t("overlay.shared"));
                });
        button.setVisible(membership.state() != State.REQUESTED);
        return Layouts.stack(sections, new H3(Texts.t("overlay.preview")), preview, Layouts.row(button));
    }

    private CheckboxGroup<Section> sections(Set<UUID> chosen) {
        var group = new CheckboxGroup<Section>(Texts.t("overlay.sections"));
        group.setHelperText(Texts.t("overlay.sections.help"));
        group.setItems(memberships.shareable());
        group.setItemLabelGenerator(section -> section.name(Texts.locale()));
        group.setValue(memberships.shareable().stream()
                .filter(section -> chosen.contains(section.id()))
                .collect(Collectors.toSet()));
        return group;
    }

    private Component begin(java.util.List<Tenant> candidates) {
        var other = new ComboBox<Tenant>(say("choose"));
        other.setItems(candidates);
        other.setItemLabelGenerator(tenant -> tenant.name(Texts.locale()));
        other.setRequiredIndicatorVisible(true);
        var sections =
                sections(memberships.shareable().stream().map(Section::id).collect(Collectors.toSet()));
        var begin = primary(region ? "overlay.invite" : "overlay.request", () -> {
            if (other.isEmpty()) {
                throw new org.smartinteraction.people.Refusal(
                        region ? "overlay.region.none" : "overlay.community.none");
            }
            if (region) {
                memberships.invite(other.getValue().id());
            } else {
                memberships.request(other.getValue().id(), ids(sections));
            }
            Notice.success(say("begun"));
        });
        var form = Layouts.form(other);
        if (!region) {
            form.add(sections);
        }
        form.add(begin);
        return Layouts.panel(new H2(say("begin")), form);
    }

    private Component leave(Membership membership) {
        var joined = membership.state() == State.JOINED;
        var act = joined ? say("leave") : Texts.t("overlay.decline");
        var button = new Button(act);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var name = membership.other().name(Texts.locale());
        button.addClickListener(_ -> Confirm.danger(
                Texts.t(joined ? "overlay.leave.title" : "overlay.decline.title", name),
                Texts.t(joined ? "overlay.leave.text" : "overlay.decline.text"),
                act,
                () -> {
                    memberships.leave(membership.other().id());
                    Notice.success(Texts.t("overlay.left", name));
                    show();
                }));
        return button;
    }

    private Component history() {
        var grid = new Grid<MembershipRows.Entry>();
        grid.addColumn(entry -> Texts.time(entry.at()))
                .setHeader(Texts.t("overlay.history.at"))
                .setAutoWidth(true);
        grid.addColumn(entry -> Texts.t("overlay.act." + entry.act())).setHeader(Texts.t("overlay.history.act"));
        grid.addColumn(entry ->
                        entry.other().map(other -> other.name(Texts.locale())).orElse(""))
                .setHeader(Texts.t("overlay.history.other"));
        grid.addColumn(MembershipRows.Entry::sections).setHeader(Texts.t("overlay.history.sections"));
        grid.addColumn(MembershipRows.Entry::by).setHeader(Texts.t("overlay.history.by"));
        grid.setItems(memberships.record());
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(Texts.t("overlay.history.empty"));
        grid.getElement().setAttribute("aria-label", Texts.t("overlay.history"));
        return new Div(new H2(Texts.t("overlay.history")), grid);
    }

    private Button primary(String textKey, Runnable act) {
        var button = new Button(Texts.t(textKey), _ -> {
            act.run();
            show();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Set<UUID> ids(CheckboxGroup<Section> sections) {
        return sections.getValue().stream().map(Section::id).collect(Collectors.toSet());
    }

    private String say(String key) {
        return Texts.t((region ? "overlay.region." : "overlay.community.") + key);
    }

    @Override
    public String getPageTitle() {
        return say("title");
    }
}
