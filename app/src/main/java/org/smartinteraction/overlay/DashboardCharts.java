package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.smartinteraction.budget.Source;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.overlay.Dashboard.Figures;
import org.smartinteraction.ui.Chart;
import org.smartinteraction.ui.Place;
import org.smartinteraction.ui.PlaceMap;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The pictures beside the dashboard's tables; each brings its own table with it. */
final class DashboardCharts {

    private static final int GOALS = 6;

    private DashboardCharts() {}

    /** Where the communities are, with what each has, and the same in a list. */
    static Component map(List<Figures> rows, Neighbour neighbour) {
        var places = new ArrayList<Place>();
        for (var row : rows) {
            var latitude = row.tenant().latitude();
            var longitude = row.tenant().longitude();
            if (latitude != null && longitude != null) {
                places.add(new Place(
                        row.tenant().name(Texts.locale()) + ": "
                                + Texts.t(
                                        "overlay.dashboard.place",
                                        row.get("issues.reported"),
                                        row.get("solutions.count")),
                        latitude,
                        longitude,
                        neighbour.address(row.tenant(), "/"),
                        Tone.INFO));
            }
        }
        return new PlaceMap(places);
    }

    static Component work(List<Figures> rows) {
        return Chart.bars(
                        Texts.t("overlay.dashboard.work"),
                        names(rows),
                        series("overlay.column.issues", rows, row -> row.get("issues.reported")),
                        series("overlay.column.solutions", rows, row -> row.get("solutions.count")))
                .underHeading();
    }

    /** The sources that gave something to somebody here. */
    static List<Source> giving(List<Figures> rows, Map<UUID, Map<String, Long>> ownMoney) {
        return Arrays.stream(Source.values())
                .filter(source -> rows.stream().anyMatch(row -> Dashboard.confirmed(row, source, ownMoney) != 0))
                .toList();
    }

    /** Confirmed money, a bar a community and a part a source; sources that give nothing are left out. */
    static Component money(List<Figures> rows, Map<UUID, Map<String, Long>> ownMoney) {
        var series = giving(rows, ownMoney).stream()
                .map(source -> new Chart.Series(
                        Texts.t(source.textKey()),
                        rows.stream()
                                .map(row -> Dashboard.confirmed(row, source, ownMoney))
                                .toList()))
                .toList();
        return series.isEmpty()
                ? new Paragraph(Texts.t("overlay.dashboard.money.none"))
                : Chart.stacked(Texts.t("overlay.dashboard.money"), names(rows), series.toArray(Chart.Series[]::new))
                        .money()
                        .underHeading();
    }

    /** The targets that solutions serve, the most served first. */
    static Component goals(List<Figures> rows) {
        var sums = new TreeMap<String, Long>();
        rows.forEach(row -> row.by("sdg.target").forEach((target, count) -> sums.merge(target, count, Long::sum)));
        if (sums.isEmpty()) {
            return new Paragraph(Texts.t("overlay.dashboard.goals.none"));
        }
        var most = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(GOALS)
                .toList();
        return Chart.bars(
                        Texts.t("overlay.dashboard.goals"),
                        most.stream()
                                .map(entry -> Goals.title(entry.getKey(), Texts.locale()))
                                .toList(),
                        new Chart.Series(
                                Texts.t("overlay.column.solutions"),
                                most.stream().map(Map.Entry::getValue).toList()))
                .underHeading();
    }

    private static List<String> names(List<Figures> rows) {
        return rows.stream().map(row -> row.tenant().name(Texts.locale())).toList();
    }

    private static Chart.Series series(String textKey, List<Figures> rows, ToLongFunction<Figures> value) {
        return new Chart.Series(
                Texts.t(textKey), rows.stream().map(value::applyAsLong).toList());
    }
}
