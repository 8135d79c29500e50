package org.smartinteraction.organisations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;

/** What an organisation does in the space: what it proposed, supports, gives money for and administers. */
class DeedsPart extends Div {

    DeedsPart(Deeds deeds, UUID actor, Audience asker) {
        addClassName("si-stack");
        add(new H2(Texts.t("organisations.deeds")));
        var proposed = deeds.proposed(actor, asker);
        var supported = deeds.supported(actor, asker);
        var financed = deeds.financed(actor, asker);
        var helped = deeds.helped(actor, asker);
        var administered = deeds.administered(actor, asker);
        if (Stream.of(proposed, supported, helped, financed, administered).allMatch(List::isEmpty)) {
            add(new EmptyState("clipboard-list", Texts.t("organisations.deeds.empty")));
            return;
        }
        list(
                "organisations.deeds.proposed",
                proposed.stream().map(DeedsPart::item).toList());
        list(
                "organisations.deeds.supported",
                supported.stream().map(DeedsPart::item).toList());
        list(
                "organisations.deeds.financed",
                financed.stream().map(DeedsPart::given).toList());
        list("organisations.deeds.helped", helped.stream().map(DeedsPart::item).toList());
        list(
                "organisations.deeds.administered",
                administered.stream().map(DeedsPart::item).toList());
    }

    private void list(String title, List<Component> items) {
        if (items.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        items.forEach(item -> list.add(new ListItem(item)));
        add(new H3(Texts.t(title)), list);
    }

    private static Component item(PublishedItem item) {
        var row = Layouts.row(link(item));
        var state = item.state();
        if (state != null) {
            row.add(new StatusBadge(Texts.t(state.key()), state.tone()));
        }
        return row;
    }

    private static Component given(Deeds.Given given) {
        return Layouts.row(
                link(given.item()),
                new Span(Texts.t(
                        "organisations.deeds.money",
                        Texts.money(given.money().planned()),
                        Texts.money(given.money().confirmed()),
                        Texts.money(given.money().received()))));
    }

    private static Anchor link(PublishedItem item) {
        var link = new Anchor(item.path(), item.title());
        link.getElement().setAttribute("dir", "auto");
        return link;
    }
}
