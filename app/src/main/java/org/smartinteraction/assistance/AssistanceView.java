package org.smartinteraction.assistance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Where an office begins: who stands at the counter, a stack of paper, the figures. */
@Route(value = "assistance", layout = SpaceShell.class)
@PermitAll
class AssistanceView extends Div implements HasDynamicTitle {

    private static final int MOST = 20;

    private final transient Assistance assistance;
    private final Div found = Layouts.stack();

    AssistanceView(Assistance assistance) {
        this.assistance = assistance;
        addClassNames("si-page", "si-stack");
        var words = new TextField(Texts.t("assistance.find"));
        words.setHelperText(Texts.t("assistance.find.help"));
        words.setPrefixComponent(Icon.of("search"));
        words.setClearButtonVisible(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> show(typed.getValue()));
        found.getElement().setAttribute("role", "region").setAttribute("aria-live", "polite");
        found.getElement().setAttribute("aria-label", Texts.t("assistance.people"));
        add(
                new PageHeader(getPageTitle())
                        .lead(Texts.t("assistance.lead"))
                        .actions(
                                button("/assistance/new", "user-plus", "assistance.new", false),
                                button("/assistance/paper", "files", "assistance.paper", true),
                                button("/assistance/figures", "chart-bar", "assistance.figures", true)),
                new H2(Texts.t("assistance.people")),
                words,
                found);
        show("");
    }

    private static Component button(String path, String icon, String key, boolean plain) {
        var link = new Anchor(path, Icon.of(icon), new Span(Texts.t(key)));
        link.addClassName("si-button");
        if (plain) {
            link.addClassName("si-button-plain");
        }
        return link;
    }

    private void show(String text) {
        found.removeAll();
        var people = assistance.find(text, MOST);
        if (people.isEmpty()) {
            found.add(new EmptyState(
                    "heart-handshake", Texts.t(text.isBlank() ? "assistance.people.empty" : "assistance.people.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        people.forEach(person -> list.add(new ListItem(row(person))));
        found.add(list);
    }

    private static Component row(Assisted person) {
        var row = Layouts.row(new Anchor("/assistance/" + person.id(), person.name()));
        if (person.year() != null) {
            row.add(new Fact(
                    "calendar", Texts.t("assistance.person.born", person.year().toString())));
        }
        if (!person.phone().isEmpty()) {
            row.add(new Fact("phone", "+" + person.phone()));
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("assistance.title");
    }
}
