package org.smartinteraction.sections.solutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.moderation.FirstLook;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a solution from state to state. Every step is kept with who, when, why and by when. */
@Service
@Transactional
class Progress {

    /** The longest a department may promise to think: a year. */
    private static final int MOST_DAYS = 366;

    private final Rows rows;
    private final Rights rights;
    private final Rules rules;
    private final Supports supports;
    private final Publishing publishing;
    private final FirstLook firstLook;

    Progress(Rows rows, Rights rights, Rules rules, Supports supports, Publishing publishing, FirstLook firstLook) {
        this.rows = rows;
        this.rights = rights;
        this.rules = rules;
        this.supports = supports;
        this.publishing = publishing;
        this.firstLook = firstLook;
    }

    void publish(UUID id) {
        managed(id, "publish", (solution, by) -> {
            firstLook.posted(Publishing.KIND, id);
            return solution.publish(by);
        });
    }

    /** Asks a department to decide by a day. */
    void submit(UUID id, String department, LocalDate until, @Nullable String comment) {
        future(until);
        if (department.isBlank()) throw new Refusal("solutions.refusal.department");
        managed(id, "submit", (solution, by) -> {
            var wanted = rules.supporters(solution.sectionId());
            var have = supports.count(id);
            if (solution.state() == State.IDEA && have < wanted)
                throw new Refusal("solutions.refusal.supporters", wanted, have);
            return solution.submit(department, until, comment, by);
        });
    }

    void accept(UUID id, @Nullable String comment) {
        taken(id, Rights.REVIEW, "accept", (solution, by) -> solution.accept(comment, by));
    }

    void sendBack(UUID id, String reason, LocalDate until) {
        given(reason);
        future(until);
        taken(id, Rights.REVIEW, "return", (solution, by) -> solution.sendBack(reason, until, by));
    }

    void refuse(UUID id, String reason) {
        given(reason);
        taken(id, Rights.REVIEW, "refuse", (solution, by) -> solution.refuse(reason, by));
    }

    void openFunding(UUID id, LocalDate until) {
        future(until);
        managed(id, "fund", (solution, by) -> solution.openFunding(until, by));
    }

    void start(UUID id, LocalDate until) {
        future(until);
        managed(id, "start", (solution, by) -> solution.start(until, by));
    }

    void finish(UUID id, String result, LocalDate measuredBy) {
        given(result);
        future(measuredBy);
        managed(id, "finish", (solution, by) -> solution.finish(result, measuredBy, by));
    }

    /** Says what came of it. At least one indicator has to have been measured. */
    void conclude(UUID id, String conclusion) {
        given(conclusion);
        if (rows.measurements(id).isEmpty()) throw new Refusal("solutions.refusal.unmeasured");
        managed(id, "conclude", (solution, by) -> solution.conclude(conclusion, by));
    }

    void stop(UUID id, String reason) {
        given(reason);
        managed(id, "stop", (solution, by) -> solution.stop(reason, by));
    }

    /** The way so far, earliest first. */
    @Transactional(readOnly = true)
    List<Step> steps(UUID id) {
        rights.see(id);
        return rows.steps(id);
    }

    private void managed(UUID id, String act, BiFunction<Solution, Signed, Step> verb) {
        done(rights.manage(id), act, verb);
    }

    private void taken(UUID id, Action action, String act, BiFunction<Solution, Signed, Step> verb) {
        done(rights.take(id, action), act, verb);
    }

    private void done(Solution solution, String act, BiFunction<Solution, Signed, Step> verb) {
        try {
            var step = rows.keep(verb.apply(solution, rights.sign()));
            publishing.renew(
                    solution,
                    "solutions." + act,
                    Map.of("from", step.from().name(), "to", step.to().name()));
        } catch (Stuck stuck) {
            throw new Refusal("solutions.refusal.stuck", stuck.from().name());
        }
    }

    private static void given(String reason) {
        if (reason.isBlank()) throw new Refusal("solutions.refusal.reason");
    }

    private static void future(LocalDate until) {
        var today = Moment.today();
        if (until.isBefore(today) || until.isAfter(today.plusDays(5L * MOST_DAYS)))
            throw new Refusal("solutions.refusal.date");
    }
}
