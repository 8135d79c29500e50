package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** What the solution says, which issues it answers, and which goals it serves. */
class WordsPart extends Part {

    private final transient Desk desk;
    private final Section section;
    private final UUID id;

    WordsPart(Desk desk, Section section, UUID id) {
        super("about", Say.t("about.title"));
        this.desk = desk;
        this.section = section;
        this.id = id;
    }

    @Override
    protected void fill(Div into) {
        var solution = desk.solutions().see(id);
        var may = desk.gate().of(id);
        var text = new Div();
        text.addClassName("si-prose");
        var words = solution.wording().text();
        (words.isEmpty() ? Say.t("about.empty") : words)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> text.add(new Paragraph(line)));
        into.add(text);
        var answered = desk.issues().named(solution.answers());
        if (!answered.isEmpty()) {
            into.add(new H3(Say.t("about.answers", answered.size())));
            var list = new UnorderedList();
            list.addClassName("si-links");
            for (var issue : answered) {
                var item = new ListItem(new Anchor(issue.href(), issue.title()));
                if (!issue.where().isEmpty()) item.add(new Span(" · " + issue.where()));
                list.add(item);
            }
            into.add(list);
        }
        if (!solution.targets().isEmpty()) {
            into.add(new H3(Say.t("about.targets")));
            var list = new UnorderedList();
            solution.targets().forEach(code -> list.add(new ListItem(Goals.title(code, Texts.locale()))));
            into.add(list);
        }
        var links = Layouts.row();
        if (may.manage() && solution.state().isEditable()) {
            var edit = new Anchor(section.path(id) + "/edit", Icon.of("pencil"), new Span(Say.t("edit")));
            edit.addClassNames("si-button", "si-button-quiet");
            links.add(edit);
        }
        var versions = new Anchor(
                section.path(id) + "/versions", Icon.of("history"), new Span(Say.t("versions", solution.revision())));
        links.add(versions);
        into.add(links);
        var accepted = solution.acceptedRevision();
        if (accepted != null && accepted != solution.revision())
            into.add(new Paragraph(Say.t("versions.accepted", accepted)));
    }
}
