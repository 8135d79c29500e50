package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartinteraction.people.Member;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The members of a space: who they are, what they may do, and inviting more. */
@Route(value = "members", layout = SpaceShell.class)
@PermitAll
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Longer lists scroll in themselves. */
    private static final int AT_ONCE = 50;

    private final transient Members members;
    private String sought = "";
    private final Grid<Member> grid = new Grid<>();
    private final EmailField email = new EmailField(Texts.t("space.members.email"));
    private final TextField name = new TextField(Texts.t("space.members.name"));
    private final MultiSelectComboBox<RoleConfig> roles;

    MembersView(Members members) {
        this.members = members;
        this.roles = roleField(members);
        addClassName("si-page");
        columns();
        var find = new TextField(Texts.t("space.members.find"));
        find.setPrefixComponent(Icon.of("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setWidthFull();
        find.setMaxWidth("24rem");
        find.addValueChangeListener(change -> {
            sought = change.getValue().strip().toLowerCase(Texts.locale());
            show();
        });
        var invite = new Button(Texts.t("space.members.invite"), _ -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeader(Texts.t("space.members.title")).lead(Texts.t("space.members.lead")),
                find,
                grid,
                new H2(Texts.t("space.members.invite.title")),
                Layouts.form(email, name, roles, invite));
    }

    private void columns() {
        grid.addComponentColumn(MembersView::person)
                .setHeader(Texts.t("space.members.name"))
                .setFlexGrow(2);
        grid.addColumn(member -> member.roles().isEmpty()
                        ? Texts.t("builder.preview.member")
                        : members.roleNames(member.roles(), Texts.locale()))
                .setHeader(Texts.t("space.members.roles"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::rolesButton).setWidth("4.5rem").setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", Texts.t("space.members.title"));
    }

    private static Div person(Member member) {
        var email = new Span(member.isAssisted() ? Texts.t("space.members.assisted") : member.email());
        email.addClassName("si-hint");
        var name = new RouterLink(
                Called.of(member),
                MemberView.class,
                new RouteParameters("id", member.id().toString()));
        var person = new Div(new Div(name), email);
        person.getStyle().set("overflow-wrap", "anywhere");
        return person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var found = members.all().stream()
                .filter(member -> (Called.of(member) + " " + member.email())
                        .toLowerCase(Texts.locale())
                        .contains(sought))
                .toList();
        // Thousands of rows are scrolled inside the table, which then asks for those that are seen.
        grid.setAllRowsVisible(found.size() <= AT_ONCE);
        grid.setHeight(found.size() <= AT_ONCE ? null : "36rem");
        grid.setEmptyStateText(Texts.t(sought.isEmpty() ? "space.members.empty" : "space.members.none"));
        grid.setItems(found);
    }

    private void invite() {
        members.invite(email.getValue(), name.getValue(), keys(roles.getValue()));
        Notice.success(Texts.t("space.members.invited", email.getValue()));
        email.clear();
        name.clear();
        roles.clear();
        show();
    }

    private Button rolesButton(Member member) {
        var button = new Button(Icon.of("pencil"), _ -> {
            var field = roleField(members);
            field.setValue(members.roles().stream()
                    .filter(role -> member.roles().contains(role.key()))
                    .collect(Collectors.toSet()));
            var dialog = new ConfirmDialog();
            dialog.setHeader(Texts.t("space.members.change.title", Called.of(member)));
            dialog.add(field);
            dialog.setCancelable(true);
            dialog.setCancelText(Texts.t("ui.cancel"));
            dialog.setConfirmText(Texts.t("space.members.save"));
            dialog.addConfirmListener(_ -> {
                members.give(member, keys(field.getValue()));
                show();
            });
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.t("space.members.change.title", Called.of(member)));
        button.setTooltipText(Texts.t("space.members.change"));
        return button;
    }

    private static MultiSelectComboBox<RoleConfig> roleField(Members members) {
        var field = new MultiSelectComboBox<RoleConfig>(Texts.t("space.members.roles"));
        field.setItems(members.roles());
        field.setItemLabelGenerator(role -> role.name(Texts.locale()));
        return field;
    }

    private static Set<String> keys(Set<RoleConfig> roles) {
        return roles.stream().map(RoleConfig::key).collect(Collectors.toSet());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("space.members.title");
    }
}
