package org.smartinteraction.sections.solutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.people.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is measured, and what was found. */
@Service
@Transactional
class Indicators {

    /** An indicator with its values over time, earliest first. */
    record Series(Indicator indicator, List<Measurement> values) {}

    private final Rows rows;
    private final Rights rights;
    private final Publishing publishing;

    Indicators(Rows rows, Rights rights, Publishing publishing) {
        this.rows = rows;
        this.rights = rights;
        this.publishing = publishing;
    }

    UUID define(UUID solutionId, Indicator.Terms terms) {
        check(terms);
        var solution = rights.manage(solutionId);
        var indicator = rows.keep(new Indicator(solutionId, terms));
        publishing.renew(solution, "solutions.indicator", Map.of("indicator", indicator.id()));
        return indicator.id();
    }

    void change(UUID indicatorId, Indicator.Terms terms) {
        check(terms);
        var indicator = find(indicatorId);
        var solution = rights.manage(indicator.solutionId());
        indicator.change(terms);
        publishing.renew(solution, "solutions.indicator", Map.of("indicator", indicatorId));
    }

    void remove(UUID indicatorId) {
        var indicator = find(indicatorId);
        var solution = rights.manage(indicator.solutionId());
        var measured = rows.measurements(indicator.solutionId()).stream()
                .anyMatch(value -> value.indicatorId().equals(indicatorId));
        if (measured) throw new Refusal("solutions.refusal.indicator.measured");
        rows.drop(indicator);
        publishing.renew(solution, "solutions.unindicator", Map.of("indicator", indicatorId));
    }

    /** Enters a value, in thousandths of the unit. One a day. */
    void measure(UUID indicatorId, long value, LocalDate on, String source) {
        if (on.isAfter(Moment.today())) throw new Refusal("solutions.refusal.future");
        if (source.isBlank()) throw new Refusal("solutions.fault.measurement.source");
        var indicator = find(indicatorId);
        var solution = rights.manage(indicator.solutionId());
        var sameDay = rows.measurements(indicator.solutionId()).stream()
                .filter(known -> known.indicatorId().equals(indicatorId))
                .anyMatch(known -> known.measuredOn().equals(on));
        if (sameDay) throw new Refusal("solutions.refusal.measurement.day");
        rows.keep(new Measurement(indicator, value, on, source, rights.sign()));
        publishing.renew(
                solution,
                "solutions.measure",
                Map.of("indicator", indicatorId, "on", on.toString(), "thousandths", value));
    }

    @Transactional(readOnly = true)
    List<Series> of(UUID solutionId) {
        rights.see(solutionId);
        return series(rows.indicators(solutionId), rows.measurements(solutionId));
    }

    static List<Series> series(List<Indicator> indicators, List<Measurement> values) {
        return indicators.stream()
                .map(indicator -> new Series(
                        indicator,
                        values.stream()
                                .filter(value -> value.indicatorId().equals(indicator.id()))
                                .toList()))
                .toList();
    }

    private Indicator find(UUID id) {
        return rows.find(Indicator.class, id).orElseThrow(() -> new Refusal("solutions.refusal.unknown"));
    }

    private static void check(Indicator.Terms terms) {
        if (terms.title().isBlank() || terms.title().length() > 200)
            throw new Refusal("solutions.fault.indicator.title");
        if (terms.endsOn().isBefore(terms.startsOn())) throw new Refusal("solutions.fault.indicator.period");
    }
}
