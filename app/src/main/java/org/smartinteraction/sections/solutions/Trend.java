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

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int LEFT = 12;
    private static final int RIGHT = 12;
    private static final int TOP = 24;
    private static final int BOTTOM = 28;

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

    private String svg(List<Point> points, Point goal, Indicator.Terms terms) {
        var svg = new StringBuilder()
                .append("<svg viewBox=\"0 0 %d %d\" width=\"100%%\" focusable=\"false\" ".formatted(WIDTH, HEIGHT))
                .append("style=\"max-width:40rem;font:13px inherit\" fill=\"none\" stroke-linejoin=\"round\">");
        svg.append(line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "opacity=\"0.4\""));
        svg.append(line(
                x(points.getFirst()),
                y(points.getFirst()),
                x(goal),
                y(goal),
                "stroke-dasharray=\"5 5\" opacity=\"0.6\""));
        svg.append("<polyline stroke=\"var(--vaadin-focus-ring-color, currentColor)\" stroke-width=\"3\" points=\"");
        points.forEach(point -> svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point), y(point))));
        svg.append("\"/>");
        points.forEach(point -> svg.append(dot(point, "currentColor")));
        svg.append(dot(goal, "none"));
        svg.append(text(
                x(points.getFirst()), y(points.getFirst()) - 10, "start", Say.value(terms.baseline(), terms.unit())));
        if (points.size() > 1) {
            var last = points.getLast();
            svg.append(text(x(last), y(last) - 10, "middle", Say.value(last.value(), terms.unit())));
        }
        svg.append(text(
                x(goal), y(goal) - 10, "end", Say.t("indicator.goal") + " " + Say.value(goal.value(), terms.unit())));
        svg.append(text(LEFT, HEIGHT - 8, "start", Texts.date(LocalDate.ofEpochDay(firstDay))));
        svg.append(text(WIDTH - RIGHT, HEIGHT - 8, "end", Texts.date(LocalDate.ofEpochDay(lastDay))));
        return svg.append("</svg>").toString();
    }

    private double x(Point point) {
        var days = Math.max(1, lastDay - firstDay);
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * (point.day().toEpochDay() - firstDay) / days;
    }

    private double y(Point point) {
        var range = Math.max(1, most - least);
        return HEIGHT - BOTTOM - 8 - (double) (HEIGHT - TOP - BOTTOM - 8) * (point.value() - least) / range;
    }

    private static String line(double x1, double y1, double x2, double y2, String more) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\" %s/>",
                x1,
                y1,
                x2,
                y2,
                more);
    }

    private String dot(Point point, String fill) {
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\" stroke=\"currentColor\" stroke-width=\"2\"/>",
                x(point),
                y(point),
                fill);
    }

    private static String text(double x, double y, String anchor, String words) {
        var safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"currentColor\">%s</text>",
                x,
                Math.max(14, y),
                anchor,
                safe);
    }
}
