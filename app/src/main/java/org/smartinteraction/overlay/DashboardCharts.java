package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.smartinteraction.overlay.Dashboard.Figures;
import org.smartinteraction.ui.Texts;

/** The pictures beside the dashboard's tables. */
final class DashboardCharts {

    private DashboardCharts() {}

    static Component map(List<Figures> rows) {
        return new Div();
    }

    static Component work(List<Figures> rows) {
        return new Div();
    }

    static Component money(List<Figures> rows, Map<UUID, Map<String, Long>> ownMoney) {
        return new Div();
    }

    /** The goals that solutions serve, the most served first. */
    static Component goals(List<Figures> rows) {
        var sums = new TreeMap<String, Long>();
        rows.forEach(row -> row.by("sdg.target").forEach((target, count) -> sums.merge(target, count, Long::sum)));
        if (sums.isEmpty()) {
            return new Paragraph(Texts.t("overlay.dashboard.goals.none"));
        }
        var list = new OrderedList();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry ->
                        list.add(new ListItem(Texts.t("overlay.dashboard.goal", entry.getKey(), entry.getValue()))));
        return list;
    }
}
