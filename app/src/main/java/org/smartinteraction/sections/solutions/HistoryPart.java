package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The way so far: every change of state with who, when and why. */
class HistoryPart extends Part {

    private final transient Desk desk;
    private final UUID id;

    HistoryPart(Desk desk, UUID id) {
        super("history", Say.t("history.title"));
        this.desk = desk;
        this.id = id;
    }

    @Override
    protected void fill(Div into) {
        var steps = desk.progress().steps(id);
        if (steps.isEmpty()) {
            into.add(new Paragraph(Say.t("history.none")));
            return;
        }
        hint(Texts.date(steps.getLast().takenAt()));
        var list = new OrderedList();
        list.addClassName("si-timeline");
        for (var step : steps.reversed()) list.add(new ListItem(entry(step)));
        into.add(list);
    }

    private Div entry(Step step) {
        var line = Layouts.row(
                Say.badge(step.to()),
                new Span(Texts.date(step.takenAt())),
                new Span(desk.names().member(step.memberId())));
        var entry = new Div(line);
        var department = step.department();
        var due = step.due();
        if (step.to() == State.REVIEW && department != null && due != null)
            entry.add(new Paragraph(Say.t("history.review", department, Texts.date(due))));
        else if (due != null) entry.add(new Paragraph(Say.t("history.until", Texts.date(due))));
        var reason = step.reason();
        if (reason != null) {
            var said = new Paragraph(reason);
            said.addClassName("si-prose");
            entry.add(said);
        }
        return entry;
    }
}
