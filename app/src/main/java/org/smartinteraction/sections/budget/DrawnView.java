package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Which lines of a year solutions draw on, and which solutions. */
@StyleSheet("styles/budget.css")
final class DrawnView extends Div implements HasDynamicTitle {
    private final int year;

    DrawnView(Desk desk, Address asked) {
        addClassName("si-stack");
        var years = desk.years();
        if (years.isEmpty()) {
            throw new NoSuchPage();
        }
        year = asked.year() != null && years.contains(asked.year()) ? asked.year() : years.getFirst();
        var here = asked.year(year);
        add(new PageHeader(getPageTitle()).lead(Texts.t("budget.drawn.lead")));
        add(new Choices().sides(here, desk.sides(year), "drawn").years(here, years, year, "drawn"));
        var names = new CodeNames(desk.budget().names(year));
        boolean hide = asked.section().is(BudgetSection.HIDE_DEFENCE);
        var lines = desk.budget().drawnOn(year).stream()
                .filter(line -> !hide || !Desk.isDefence(line))
                .toList();
        if (lines.isEmpty()) {
            add(new EmptyState("coins", Texts.t("budget.drawn.none")));
            return;
        }
        var panel = Layouts.panel(new H2(Texts.t("budget.use")));
        panel.addClassName("si-stack");
        panel.add(new UseTable(
                lines,
                line -> LineName.of(line, sideOf(line), names),
                line -> asked.section().path("lines/" + line.id())));
        var shares = lines.stream()
                .flatMap(line -> desk.funding().on(line.id()).stream())
                .toList();
        panel.add(new ShareTable(desk, shares));
        add(panel);
    }

    private static Side sideOf(org.smartinteraction.budget.BudgetLine line) {
        return java.util.Arrays.stream(Side.values())
                .filter(side -> side.layouts().getFirst() == line.layout())
                .findFirst()
                .orElse(Side.PROGRAMMES);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("budget.drawn.title", String.valueOf(year));
    }
}
