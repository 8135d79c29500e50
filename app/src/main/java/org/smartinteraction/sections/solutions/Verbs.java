package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.ui.DayField;

/** The steps open from where a solution stands, as buttons that ask for what the step needs. */
final class Verbs {

    private final Desk desk;
    private final UUID id;
    private final Solution solution;
    private final Gate.May may;
    private final Consumer<String> done;

    Verbs(Desk desk, Solution solution, Gate.May may, Consumer<String> done) {
        this.desk = desk;
        this.id = solution.id();
        this.solution = solution;
        this.may = may;
        this.done = done;
    }

    List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        for (var next : solution.state().ways()) {
            if (solution.state() == State.REVIEW ? !may.review() : !may.manage()) continue;
            buttons.add(button(next));
        }
        if (!buttons.isEmpty()) buttons.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        return buttons;
    }

    private Button button(State next) {
        var label = label(next);
        return new Button(label, _ -> {
            switch (next) {
                case IDEA -> ask(next, () -> desk.progress().publish(id));
                case REVIEW -> submit();
                case ACCEPTED -> accept();
                case RETURNED ->
                    reasonAndDay(next, 14, (reason, day) -> desk.progress().sendBack(id, reason, day));
                case REFUSED -> reason(next, reason -> desk.progress().refuse(id, reason));
                case FUNDING -> day(next, 60, day -> desk.progress().openFunding(id, day));
                case UNDER_WAY -> day(next, 90, day -> desk.progress().start(id, day));
                case DONE ->
                    reasonAndDay(next, 90, (result, day) -> desk.progress().finish(id, result, day));
                case MEASURED -> reason(next, conclusion -> desk.progress().conclude(id, conclusion));
                case STOPPED -> reason(next, reason -> desk.progress().stop(id, reason));
                case DRAFT -> throw new IllegalStateException();
            }
        });
    }

    private String label(State next) {
        if (next == State.REVIEW && solution.state() == State.REFUSED) return Say.t("do.REVIEW.again");
        if (next == State.UNDER_WAY && solution.state() == State.DONE) return Say.t("do.UNDER_WAY.again");
        return Say.t("do." + next.name());
    }

    private void submit() {
        var departments = desk.rules().departments(solution.sectionId());
        var department = Ask.required(new ComboBox<String>(Say.t("field.department"), departments));
        department.setAllowCustomValue(true);
        department.addCustomValueSetListener(event -> department.setValue(event.getDetail()));
        department.setHelperText(Say.t("field.department.help"));
        if (departments.size() == 1) department.setValue(departments.getFirst());
        var days = desk.rules().reviewDays(solution.sectionId());
        var until = day(days);
        until.setHelperText(Say.t("field.reviewDay.help", days));
        var comment = area("field.comment", false);
        ask(
                State.REVIEW,
                () -> desk.progress().submit(id, department.getValue(), until.getValue(), comment.getValue()),
                department,
                until,
                comment);
    }

    private void accept() {
        var comment = area("field.comment", false);
        ask(State.ACCEPTED, () -> desk.progress().accept(id, comment.getValue()), comment);
    }

    private void reason(State next, Consumer<String> verb) {
        var reason = area("field.reason." + next.name(), true);
        ask(next, () -> verb.accept(reason.getValue()), reason);
    }

    private void day(State next, int inDays, Consumer<LocalDate> verb) {
        var day = day(inDays);
        day.setLabel(Say.t("field.day." + next.name()));
        ask(next, () -> verb.accept(day.getValue()), day);
    }

    private interface ReasonAndDay {
        void take(String reason, LocalDate day);
    }

    private void reasonAndDay(State next, int inDays, ReasonAndDay verb) {
        var reason = area("field.reason." + next.name(), true);
        var day = day(inDays);
        day.setLabel(Say.t("field.day." + next.name()));
        ask(next, () -> verb.take(reason.getValue(), day.getValue()), reason, day);
    }

    private void ask(State next, Runnable verb, Component... fields) {
        var all = new ArrayList<Component>();
        all.add(new Paragraph(Say.t("do." + next.name() + ".means")));
        all.addAll(List.of(fields));
        Ask.open(
                label(next),
                label(next),
                () -> {
                    verb.run();
                    var now = desk.solutions().see(id);
                    done.accept(
                            Say.t("done." + next.name()) + " " + Say.next(now.state(), now.due(), now.department()));
                },
                all.toArray(Component[]::new));
    }

    private static DayField day(int inDays) {
        var day = Ask.required(new DayField(Say.t("field.day.REVIEW")));
        day.setMin(Moment.today());
        day.setValue(Moment.today().plusDays(inDays));
        return day;
    }

    private static TextArea area(String key, boolean required) {
        var area = new TextArea(Say.t(key));
        area.setMinRows(3);
        area.setMaxLength(10_000);
        area.setRequiredIndicatorVisible(required);
        return area;
    }
}
