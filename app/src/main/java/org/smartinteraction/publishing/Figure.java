package org.smartinteraction.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one row of {@code metric} counts.
 *
 * @param key what, such as {@code money.received}
 * @param dimension of which kind, such as {@code region}; empty for all
 * @param period first day of the month
 */
record Figure(UUID section, String key, String dimension, LocalDate period) implements Comparable<Figure> {

    /** Months begin at midnight in Kyiv. */
    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::section)
            .thenComparing(Figure::key)
            .thenComparing(Figure::dimension)
            .thenComparing(Figure::period);

    /** What an item adds; nothing unless everybody may see it. */
    static Map<Figure, Long> of(PublishedItem item, Instant publishedAt) {
        return item.audience() == Audience.PUBLIC ? of(item.sectionId(), item.facts(), publishedAt) : Map.of();
    }

    static Map<Figure, Long> of(UUID section, Map<String, Long> facts, Instant publishedAt) {
        var month = publishedAt.atZone(KYIV).toLocalDate().withDayOfMonth(1);
        var figures = new TreeMap<Figure, Long>();
        facts.forEach((name, value) -> {
            int slash = name.indexOf('/');
            var key = slash < 0 ? name : name.substring(0, slash);
            var dimension = slash < 0 ? "" : name.substring(slash + 1);
            figures.merge(new Figure(section, key, dimension, month), value, Long::sum);
        });
        return figures;
    }

    @Override
    public int compareTo(Figure other) {
        return ORDER.compare(this, other);
    }
}
