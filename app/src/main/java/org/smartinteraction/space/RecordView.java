package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.journal.Line;
import org.smartinteraction.people.Actor;
import org.smartinteraction.people.People;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** What a person did in this space, as the journal keeps it; nobody else sees this page. */
@Route(value = "me/record", layout = SpaceShell.class)
@PermitAll
class RecordView extends Div implements HasDynamicTitle {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 50;

    private final transient Journal journal;
    private final transient People people;
    private final List<UUID> me;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Texts.t("space.record.more"), _ -> show());
    private long before = Long.MAX_VALUE;

    RecordView(Journal journal, People people, ObjectProvider<RecordPart> parts) {
        this.journal = journal;
        this.people = people;
        this.me = people.known(people.requireOneself().id());
        addClassName("si-page");
        list.addClassName("si-record");
        var proof = new Paragraph(new Anchor("/p/journal", Texts.t("space.record.proof")));
        add(new PageHeader(Texts.t("space.record.title")).lead(Texts.t("space.record.lead")), list, more);
        parts.orderedStream().forEach(part -> part.part().ifPresent(this::add));
        add(proof);
        show();
        if (list.getChildren().findAny().isEmpty()) {
            replace(list, new EmptyState("clipboard-list", Texts.t("space.record.empty")));
        }
    }

    private void show() {
        var lines = journal.of(me, before, PAGE);
        lines.forEach(line -> list.add(item(line)));
        before = lines.isEmpty() ? 0 : lines.getLast().number();
        more.setVisible(lines.size() == PAGE);
    }

    private ListItem item(Line line) {
        var act = new Span(Texts.t(line.act().replaceFirst("\\.", ".act.")));
        var when = new Span(Texts.time(line.at()));
        when.addClassName("si-hint");
        var number = new Span(Texts.t("space.record.line", line.number()));
        number.addClassName("si-hint");
        var row = Layouts.row(act);
        organisation(line).ifPresent(actor -> row.add(new Span(Texts.t("space.record.as", actor))));
        if (JSON.readTree(line.facts()).has("assisted")) {
            row.add(new Fact("user-check", Texts.t("space.record.assisted")));
        }
        row.add(when, number);
        return new ListItem(row);
    }

    /** The organisation in whose name it was done. */
    private Optional<String> organisation(Line line) {
        return Optional.ofNullable(JSON.readTree(line.facts()).path("actor").stringValue(null))
                .flatMap(Visit::uuid)
                .flatMap(people::actor)
                .map(Actor::name);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("space.record.title");
    }
}
