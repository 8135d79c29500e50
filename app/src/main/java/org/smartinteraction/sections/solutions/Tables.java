package org.smartinteraction.sections.solutions;

import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.budget.FundingTable;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.publishing.Detail;

/** The tables of a solution as its plain page shows them, each only when there is something in it. */
final class Tables {

    private final List<Detail> details = new ArrayList<>();

    List<Detail> all() {
        return details;
    }

    /** @param confirmed money from all sources together */
    Tables needs(List<Needs.Covered> needs, long confirmed) {
        return table(
                "needs.title",
                List.of("needs.what", "needs.needed", "needs.covered"),
                needs.stream()
                        .map(covered -> {
                            var need = covered.need();
                            return List.of(
                                    Cell.text(need.title()),
                                    amount(need, need.amount()),
                                    found(covered, Needs.shareOneSum(needs), confirmed));
                        })
                        .toList());
    }

    Tables milestones(List<Milestone> milestones) {
        return table(
                "work.title",
                List.of("milestone.what", "milestone.due", "milestone.done"),
                milestones.stream()
                        .map(milestone -> {
                            var done = milestone.doneOn();
                            return List.of(
                                    Cell.text(milestone.title()),
                                    Cell.day(milestone.due()),
                                    done == null ? Cell.key("solutions.milestone.open") : Cell.day(done));
                        })
                        .toList());
    }

    Tables indicators(List<Indicators.Series> all) {
        for (var series : all) {
            var terms = series.indicator().terms();
            var rows = new ArrayList<List<Cell>>();
            rows.add(List.of(
                    Cell.day(terms.startsOn()),
                    value(terms.baseline(), terms),
                    Cell.key("solutions.indicator.baseline")));
            for (var value : series.values())
                rows.add(List.of(Cell.day(value.measuredOn()), value(value.value(), terms), Cell.text(value.source())));
            rows.add(List.of(
                    Cell.day(terms.endsOn()), value(terms.goal(), terms), Cell.key("solutions.indicator.goal")));
            details.add(Detail.table(
                    Cell.text(terms.title()),
                    List.of(
                            Cell.key("solutions.measurement.day"),
                            Cell.key("solutions.measurement.value"),
                            Cell.key("solutions.measurement.source")),
                    rows));
        }
        return this;
    }

    Tables steps(List<Step> steps) {
        return table(
                "history.title",
                List.of("history.when", "history.what", "history.why"),
                steps.stream()
                        .map(step -> {
                            var reason = step.reason();
                            return List.of(
                                    Cell.day(step.takenAt().atZone(Moment.ZONE).toLocalDate()),
                                    Cell.key("solutions.state." + step.to()),
                                    Cell.text(reason == null ? "" : reason));
                        })
                        .toList());
    }

    Tables funding(FundingTable table) {
        return table(
                "money.title",
                List.of(
                        "money.source",
                        "money.giver",
                        "money.planned",
                        "money.confirmed",
                        "money.received",
                        "money.spent"),
                table.rows().stream()
                        .map(row -> List.of(
                                Cell.key(row.source().textKey()),
                                Cell.text(row.giver()),
                                Cell.money(row.money().planned()),
                                Cell.money(row.money().confirmed()),
                                Cell.money(row.money().received()),
                                Cell.money(row.money().spent())))
                        .toList());
    }

    private Tables table(String title, List<String> heads, List<List<Cell>> rows) {
        if (!rows.isEmpty()) {
            details.add(Detail.table(
                    Cell.key("solutions." + title),
                    heads.stream().map(head -> Cell.key("solutions." + head)).toList(),
                    rows));
        }
        return this;
    }

    /** Of money the table of sources tells, as long as it is all for one need. */
    private static Cell found(Needs.Covered covered, boolean several, long confirmed) {
        var need = covered.need();
        if (need.kind() != Need.Kind.MONEY) return amount(need, covered.accepted());
        return several ? Cell.text("") : Cell.money(confirmed);
    }

    private static Cell amount(Need need, long amount) {
        return switch (need.kind()) {
            case MONEY -> Cell.money(amount);
            case WORK -> Cell.count(amount, "solutions.hours");
            case GOODS -> Cell.measure(amount * 1_000, need.unit());
        };
    }

    private static Cell value(long thousandths, Indicator.Terms terms) {
        return Cell.measure(thousandths, terms.unit());
    }
}
