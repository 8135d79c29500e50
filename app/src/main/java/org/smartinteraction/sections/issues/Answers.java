package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;

/**
 * The solutions that answer an issue, whoever offers them, and the way to offer another. Which section holds solutions
 * is not known here: any of the type {@code solutions} takes {@code /new?answers=<issue>}.
 */
class Answers extends Div {

    private static final String ANSWERED_BY = "solutions";

    Answers(IssuePages pages, Section section, Row row) {
        addClassName("si-panel");
        add(new H2(Texts.t("issues.answers")));
        var answers =
                pages.published().relatedTo(row.id(), "answers", pages.spaces().audience());
        if (answers.isEmpty()) {
            add(new Paragraph(Texts.t(row.state() == State.CALL ? "issues.answers.call" : "issues.answers.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("si-links");
            answers.forEach(answer -> list.add(new ListItem(entry(answer))));
            add(list);
        }
        if (row.state().isOpen()) {
            var propose = pages.spaces().firstOf(ANSWERED_BY).map(solutions -> propose(solutions, row));
            // Officials have something else to do first.
            propose.filter(_ -> pages.access().may(IssuesSection.MODERATE))
                    .ifPresent(link -> link.addClassName("si-button-plain"));
            propose.ifPresent(this::add);
        }
    }

    private static Div entry(Publication answer) {
        var item = answer.item();
        var link = new Anchor(item.path(), item.title());
        var entry = new Div(link);
        var state = item.state();
        if (state != null) {
            entry.add(new StatusBadge(Texts.t(state.key()), state.tone()));
        }
        return entry;
    }

    private static Anchor propose(Section solutions, Row row) {
        var propose = new Anchor(
                solutions.path("new") + "?answers=" + row.id(),
                Icon.of("bulb"),
                new Span(Texts.t("issues.answers.propose")));
        propose.addClassName("si-button");
        return propose;
    }
}
