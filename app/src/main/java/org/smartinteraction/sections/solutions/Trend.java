package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smartinteraction.ui.Texts;

/**
 * Values of an indicator over time as a line, with the way from baseline to goal dashed. It only repeats the table that
 * stands under it, so it is hidden from assistive technology.
 */
@Tag("div")
class Trend extends Component {

    private static final int HEIGHT = 220;
    private static final int TOP = 24;
    private static final int BOTTOM = 28;
    /** Nearer than this to an edge or to another point, in percent, words would be cut or lie on each other. */
    private static final int NEAR = 15;

    private record Point(LocalDate day, long value) {}

    private final long least;
    private final long most;
    private final long firstDay;
    private final long lastDay;

    Trend(Indicators.Series series) {
        var terms = series.indicator().terms();
        var points = new ArrayList<Point>();
        points.add(new Point(terms.startsOn(), terms.baseline()));
        series.values().forEach(value -> points.add(new Point(value.measuredOn(), value.value())));
        var goal = new Point(terms.endsOn(), terms.goal());
        var all = new ArrayList<>(points);
        all.add(goal);
        least = all.stream().mapToLong(Point::value).min().orElse(0);
        most = all.stream().mapToLong(Point::value).max().orElse(0);
        firstDay =
                all.stream().mapToLong(point -> point.day().toEpochDay()).min().orElse(0);
        lastDay =
                all.stream().mapToLong(point -> point.day().toEpochDay()).max().orElse(0);
        getElement()
                .setAttribute("class", "si-trend")
                .setAttribute("aria-hidden", "true")
                .setProperty("innerHTML", svg(points, goal, terms));
    }

    /** Across it is measured in percents and down in pixels, so that words stay as big as they are on a narrow screen. */
    private String svg(List<Point> points, Point goal, Indicator.Terms terms) {
        var first = points.getFirst();
        var last = points.getLast();
        var svg = new StringBuilder("<svg width=\"100%\" height=\"" + HEIGHT + "\" focusable=\"false\">");
        svg.append(line(0, HEIGHT - BOTTOM, 100, HEIGHT - BOTTOM, "opacity=\"0.4\""));
        svg.append(line(x(first), y(first), x(goal), y(goal), "stroke-dasharray=\"5 5\" opacity=\"0.6\""));
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            svg.append(line(x(from), y(from), x(to), y(to), "class=\"si-trend-line\""));
        }
        points.forEach(point -> svg.append(dot(point, "currentColor")));
        svg.append(dot(goal, "none"));
        if (points.size() == 1 || x(last) > NEAR) {
            svg.append(text(x(first), y(first) - 10, Say.value(terms.baseline(), terms.unit())));
        }
        if (points.size() > 1) {
            svg.append(text(x(last), y(last) - 10, Say.value(last.value(), terms.unit())));
        }
        svg.append(text(x(goal), y(goal) - 10, Say.t("indicator.goal") + " " + Say.value(goal.value(), terms.unit())));
        svg.append(text(0, HEIGHT - 8, Texts.date(LocalDate.ofEpochDay(firstDay))));
        svg.append(text(100, HEIGHT - 8, Texts.date(LocalDate.ofEpochDay(lastDay))));
        return svg.append("</svg>").toString();
    }

    private double x(Point point) {
        var days = Math.max(1, lastDay - firstDay);
        return 100.0 * (point.day().toEpochDay() - firstDay) / days;
    }

    private double y(Point point) {
        var range = Math.max(1, most - least);
        return HEIGHT - BOTTOM - 8 - (double) (HEIGHT - TOP - BOTTOM - 8) * (point.value() - least) / range;
    }

    private static String line(double x1, double y1, double x2, double y2, String more) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f%%\" y1=\"%.1f\" x2=\"%.1f%%\" y2=\"%.1f\" stroke=\"currentColor\" %s/>",
                x1,
                y1,
                x2,
                y2,
                more);
    }

    private String dot(Point point, String fill) {
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f%%\" cy=\"%.1f\" r=\"5\" fill=\"%s\" stroke=\"currentColor\" stroke-width=\"2\"/>",
                x(point),
                y(point),
                fill);
    }

    /** Words over a point; near an edge they begin or end there. */
    private static String text(double x, double y, String words) {
        var safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f%%\" y=\"%.1f\" text-anchor=\"%s\" fill=\"currentColor\">%s</text>",
                x,
                Math.max(14, y),
                x < NEAR ? "start" : x > 100 - NEAR ? "end" : "middle",
                safe);
    }
}
