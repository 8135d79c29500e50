package org.smartinteraction.sections.solutions;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes public what is public of a solution: its words, its state, the issues it answers, tables for its plain page, and
 * figures for the region.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Publishing {

    static final String KIND = "solution";
    static final String REPORT = "report";
    static final String ANSWERS = "answers";
    static final String ADMINISTERS = "administers";
    static final String HELPS = "helps";

    private final Rows rows;
    private final Rules rules;
    private final Names names;
    private final Finances finances;
    private final Supports supports;
    private final Attachments attachments;
    private final Publisher publisher;
    private final Veil veil;
    private final Journal journal;

    Publishing(
            Rows rows,
            Rules rules,
            Names names,
            Finances finances,
            Supports supports,
            Attachments attachments,
            Publisher publisher,
            Veil veil,
            Journal journal) {
        this.rows = rows;
        this.rules = rules;
        this.names = names;
        this.finances = finances;
        this.supports = supports;
        this.attachments = attachments;
        this.publisher = publisher;
        this.veil = veil;
        this.journal = journal;
    }

    /**
     * Shows the solution as it is after an act, which is one line of the journal. A draft is shown to nobody, and what its
     * team does with it nobody relies on.
     *
     * @param facts figures and codes
     */
    void renew(Solution solution, String act, Map<String, ?> facts) {
        if (!solution.state().isPublic()) return;
        journal.record(act, solution.id(), facts);
        renew(solution);
    }

    /** Shows the solution as it is now; a draft is shown to nobody. */
    void renew(Solution solution) {
        rows.flush();
        if (!solution.state().isPublic()) return;
        var section = rules.section(solution.sectionId());
        var wording = solution.wording();
        var id = solution.id();
        var steps = rows.steps(id);
        var item = PublishedItem.of(id, section.id(), KIND, section.path(id), wording.title())
                .summary(wording.summary())
                .body(wording.text())
                .language(language(wording))
                .state("solutions.state." + solution.state(), Tone.valueOf(tone(solution.state())))
                .author(
                        names.speaker(solution.authorId(), solution.actorId()),
                        solution.sector().name().toLowerCase(Locale.ROOT),
                        solution.actorId())
                .goals(solution.targets())
                .relates(ANSWERS, solution.answers())
                .audience(section.audience())
                .times(steps.isEmpty() ? solution.createdAt() : steps.getFirst().takenAt(), Moment.now());
        for (var fact : facts(solution, steps).entrySet()) item = item.fact(fact.getKey(), fact.getValue());
        for (var report : rows.reports(id)) {
            if (veil.isHidden(report.id())) continue;
            var photo = attachments.of(report.id()).stream().findFirst();
            if (photo.isEmpty()) continue;
            item = item.image(photo.get().id());
            break;
        }
        var needs = rows.needs(id);
        var money = finances.table(id);
        var tables = new Tables()
                .needs(
                        Needs.covered(needs, rows.offers(id)),
                        Finances.all(money).confirmed())
                .funding(money)
                .milestones(rows.milestones(id))
                .indicators(Indicators.series(rows.indicators(id), rows.measurements(id)))
                .steps(steps);
        for (var detail : tables.all()) item = item.detail(detail);
        publisher.publish(item);
    }

    /** A report is news of its own: it has photos, and stands in the feed. */
    void announce(Solution solution, Report report) {
        if (!solution.state().isPublic() || veil.isHidden(solution.id())) return;
        var section = rules.section(solution.sectionId());
        var title = Texts.in(Locale.of(language(solution.wording())))
                .t("solutions.report.published", solution.wording().title());
        publisher.publish(PublishedItem.of(report.id(), section.id(), REPORT, section.path(solution.id()), title)
                .body(report.text())
                .language(language(solution.wording()))
                .author(
                        names.speaker(solution.authorId(), solution.actorId()),
                        solution.sector().name().toLowerCase(Locale.ROOT),
                        solution.actorId())
                .relates("reports", List.of(solution.id()))
                .image(attachments.of(report.id()).stream()
                        .findFirst()
                        .map(photo -> photo.id())
                        .orElse(null))
                .audience(section.audience())
                .times(report.reportedAt(), report.reportedAt()));
    }

    /** Says in public which organisations administer the solution and help with work and goods, as it is now. */
    void credit(Solution solution) {
        rows.flush();
        var shown = solution.state().isPublic() && !veil.isHidden(solution.id());
        for (var bid : rows.bids(solution.id()))
            credit(solution, bid.id(), bid.actorId(), ADMINISTERS, shown && bid.state() == Bid.State.CHOSEN);
        for (var offer : rows.offers(solution.id())) {
            // Money that an organisation gives stands in the funding table.
            var actor = offer.actorId();
            var need = rows.find(Need.class, offer.needId());
            if (actor == null
                    || need.filter(wanted -> wanted.kind() != Need.Kind.MONEY).isEmpty()) continue;
            credit(solution, offer.id(), actor, HELPS, shown && offer.state().counts());
        }
    }

    private void credit(Solution solution, UUID id, UUID actor, String relation, boolean shown) {
        if (!shown) {
            publisher.withdraw(id);
            return;
        }
        var section = rules.section(solution.sectionId());
        var language = language(solution.wording());
        var organisation = names.organisation(actor);
        var title = Texts.in(Locale.of(language))
                .t(
                        "solutions.credit." + relation,
                        organisation.name(),
                        solution.wording().title());
        publisher.publish(PublishedItem.of(id, section.id(), "credit", section.path(solution.id()), title)
                .language(language)
                .author(organisation.name(), organisation.sector().name().toLowerCase(Locale.ROOT), actor)
                .relates(relation, List.of(solution.id()))
                .audience(section.audience()));
    }

    /** What counts on the dashboards of the space and its region: key, and after a slash the dimension. */
    private Map<String, Long> facts(Solution solution, List<Step> steps) {
        var facts = new HashMap<String, Long>();
        var id = solution.id();
        facts.put("solutions.count", 1L);
        facts.put("solutions.state/" + lower(solution.state()), 1L);
        facts.put("solutions.sector/" + lower(solution.sector()), 1L);
        facts.put("solutions.supporters", (long) supports.count(id));
        for (var target : solution.targets()) {
            facts.put("sdg.target/" + target, 1L);
            facts.put("sdg.goal/" + Goals.goal(target), 1L);
        }
        for (var offer : rows.offers(id)) {
            if (offer.state().counts()) facts.merge("solutions.offers/" + lower(offer.sector()), 1L, Long::sum);
        }
        facts.put("solutions.indicators", (long) rows.indicators(id).size());
        facts.put("solutions.measurements", (long) rows.measurements(id).size());
        answered(steps, facts);
        facts.putAll(finances.table(id).facts());
        facts.put("money.needed", Finances.moneyNeeded(rows.needs(id)));
        facts.values().removeIf(value -> value == 0);
        return facts;
    }

    /** Time to answer, for an average: how many reviews were decided, and hours they took together. */
    private static void answered(List<Step> steps, Map<String, Long> facts) {
        Step asked = null;
        for (var step : steps) {
            if (step.to() == State.REVIEW) asked = step;
            if (step.from() == State.REVIEW && asked != null) {
                facts.merge("solutions.answered", 1L, Long::sum);
                facts.merge(
                        "solutions.answered.hours",
                        Duration.between(asked.takenAt(), step.takenAt()).toHours(),
                        Long::sum);
            }
        }
    }

    private static String tone(State state) {
        var tone = Say.tone(state).name();
        return tone.equals("ACTIVE") ? "INFO" : tone;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String language(Wording wording) {
        return wording.title()
                        .codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)
                ? "uk"
                : "en";
    }
}
