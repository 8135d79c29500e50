package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.space.BuilderRows.Moment;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** One published version: compared with any other, and restored. */
@Route(value = "builder/version/:number", layout = BuilderShell.class)
@PermitAll
class VersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Builder builder;
    private final Div comparison = new Div();
    private String title = "";

    VersionView(Builder builder) {
        this.builder = builder;
        addClassName("si-stack");
        comparison.addClassName("si-stack");
        comparison.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get("number").orElse("");
        var found = number.matches("\\d{1,9}") ? one(Integer.parseInt(number)) : null;
        if (found == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found, builder.moments());
    }

    private @Nullable Publication one(int number) {
        return builder.history(number, 1).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElse(null);
    }

    private void show(Publication version, List<Moment> moments) {
        title = Texts.t("builder.history.version", version.version());
        removeAll();
        var header = new PageHeader(title)
                .back("/builder/history", Texts.t("builder.history.title"))
                .facts(new Fact("calendar", Texts.time(version.at())), new Fact("user", HistoryView.by(version)));
        if (version.version() != moments.getFirst().version()) {
            var restore = new Button(Texts.t("builder.version.restore"), _ -> restore(version));
            restore.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(restore);
        }
        add(header);
        if (version.note() != null) {
            add(new Paragraph(version.note()));
        }
        var others = moments.stream()
                .filter(other -> other.version() != version.version())
                .toList();
        if (others.isEmpty()) {
            add(new Paragraph(Texts.t("builder.version.only")));
            return;
        }
        var other = new Select<Moment>();
        other.setLabel(Texts.t("builder.version.with"));
        other.setItems(others);
        other.setItemLabelGenerator(each -> Texts.t("builder.version.choice", each.version(), Texts.time(each.at())));
        other.addValueChangeListener(
                change -> compare(version, one(change.getValue().version())));
        add(other, comparison);
        other.setValue(others.getFirst());
    }

    private void compare(Publication one, @Nullable Publication other) {
        if (other == null) {
            return;
        }
        var older = one.version() < other.version() ? one : other;
        var newer = older == one ? other : one;
        var differences = Differences.between(older.config(), newer.config(), Texts.in(Texts.locale()));
        comparison.removeAll();
        comparison.add(
                new H2(Texts.t("builder.version.between", older.version(), newer.version())),
                differences.isEmpty()
                        ? new Paragraph(Texts.t("builder.history.same"))
                        : new DifferenceList(differences));
    }

    private void restore(Publication version) {
        Confirm.ask(
                Texts.t("builder.version.restore.title", version.version()),
                Texts.t("builder.version.restore.text"),
                Texts.t("builder.version.restore"),
                () -> {
                    builder.restore(version.version());
                    Notice.success(Texts.t("builder.version.restored", version.version()));
                    UI.getCurrent().navigate(PublishView.class);
                });
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("builder.title");
    }
}
