package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.ProgressNumber;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The plan of the work: milestones with the day they are due and the day they were reached. */
class WorkPart extends Part {

    private final transient Desk desk;
    private final UUID id;
    private final Runnable changed;

    WorkPart(Desk desk, UUID id, Runnable changed) {
        super("work", Say.t("work.title"));
        this.desk = desk;
        this.id = id;
        this.changed = changed;
    }

    @Override
    protected void changed() {
        changed.run();
    }

    @Override
    protected void fill(Div into) {
        var may = desk.gate().of(id);
        var milestones = desk.works().milestones(id);
        if (milestones.isEmpty()) {
            into.add(new EmptyState("route", Say.t("work.none")));
        } else {
            var done = milestones.stream()
                    .filter(milestone -> milestone.doneOn() != null)
                    .count();
            hint(Say.t("part.of", done, milestones.size()));
            into.add(new ProgressNumber(done, milestones.size()).unit(Say.t("milestone.word", milestones.size())));
            var list = new OrderedList();
            list.addClassName("si-plain-list");
            for (var milestone : milestones) list.add(new ListItem(row(milestone, may.manage())));
            into.add(list);
        }
        if (may.manage()) into.add(new Button(Say.t("milestone.add"), Icon.of("plus"), _ -> add()));
    }

    private Div row(Milestone milestone, boolean manage) {
        var done = milestone.doneOn();
        var title = new Span(milestone.title());
        title.addClassName("si-strong");
        var row = Layouts.row(title, badge(milestone));
        row.add(new Span(
                done == null
                        ? Say.t("milestone.until", Texts.date(milestone.due()))
                        : Say.t("milestone.reached", Texts.date(done))));
        if (!manage) return row;
        var milestoneId = milestone.id();
        if (done == null) {
            row.add(small("milestone.reach", milestone, () -> reach(milestone)));
            row.add(small(
                    "milestone.drop",
                    milestone,
                    () -> act(() -> desk.works().drop(milestoneId), Say.t("milestone.dropped"))));
        } else {
            row.add(small(
                    "milestone.reopen",
                    milestone,
                    () -> act(() -> desk.works().reopen(milestoneId), Say.t("milestone.reopened"))));
        }
        return row;
    }

    private static StatusBadge badge(Milestone milestone) {
        if (milestone.doneOn() != null)
            return new StatusBadge(Say.t("milestone.state.done"), Tone.GOOD, "circle-check");
        return milestone.isLate(Moment.today())
                ? new StatusBadge(Say.t("milestone.state.late"), Tone.WARNING, "alert-triangle")
                : new StatusBadge(Say.t("milestone.state.open"), Tone.INFO, "circle-dashed");
    }

    private static Button small(String key, Milestone milestone, Runnable deed) {
        var button = new Button(Say.t(key), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(Say.t(key) + ": " + milestone.title());
        return button;
    }

    private void add() {
        var title = Ask.required(new TextField(Say.t("milestone.what")));
        title.setMaxLength(200);
        var due = Ask.required(new DayField(Say.t("milestone.due")));
        Ask.open(
                Say.t("milestone.add"),
                Say.t("add"),
                () -> {
                    desk.works().plan(id, title.getValue(), due.getValue());
                    after(Say.t("milestone.added"));
                },
                title,
                due);
    }

    private void reach(Milestone milestone) {
        var milestoneId = milestone.id();
        var on = Ask.required(new DayField(Say.t("milestone.done")));
        on.setMax(Moment.today());
        on.setValue(Moment.today());
        Ask.open(
                milestone.title(),
                Say.t("milestone.reach"),
                () -> {
                    desk.works().reach(milestoneId, on.getValue());
                    after(Say.t("milestone.marked"));
                },
                on);
    }
}
