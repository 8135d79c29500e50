package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Actor;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Sector;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposing solutions and writing them: wording, versions, the issues they answer and the goals they serve. */
@Service
@Transactional
class Solutions {

    private final Rows rows;
    private final Rights rights;
    private final Access access;
    private final People people;
    private final Supports supports;
    private final Rules rules;
    private final Publishing publishing;
    private final Pace pace;

    Solutions(
            Rows rows,
            Rights rights,
            Access access,
            People people,
            Supports supports,
            Rules rules,
            Publishing publishing,
            Pace pace) {
        this.rows = rows;
        this.rights = rights;
        this.access = access;
        this.people = people;
        this.supports = supports;
        this.rules = rules;
        this.publishing = publishing;
        this.pace = pace;
    }

    /**
     * Begins a draft.
     *
     * @param asOrganisation whether the author speaks for the organisation they belong to
     * @return its id
     */
    UUID propose(UUID section, Wording wording, List<UUID> issues, List<String> targets, boolean asOrganisation) {
        access.require(Rights.PROPOSE);
        check(wording);
        pace.count(Pace.Act.POST);
        var me = people.requireMe();
        var actor = asOrganisation ? people.actor(me.actor()) : Optional.<Actor>empty();
        var sector = actor.map(Actor::sector).orElse(Sector.CITIZEN);
        var solution = new Solution(
                section,
                wording,
                sector,
                actor.map(organisation -> organisation.id()).orElse(null),
                rights.sign());
        solution.aim(issues, known(targets));
        rows.keep(solution);
        rows.keep(solution.firstRevision());
        return solution.id();
    }

    @Transactional(readOnly = true)
    Solution see(UUID id) {
        return rights.see(id);
    }

    @Transactional(readOnly = true)
    boolean mayManage(UUID id) {
        return rows.solution(id).filter(rights::mayManage).isPresent();
    }

    /**
     * Saves a new wording; the same one again changes nothing.
     *
     * @param seen number of the version the writer started from
     * @return number of the version there is now
     * @throws Overtaken when someone else saved one meanwhile; nothing is changed then
     */
    int rewrite(UUID id, int seen, Wording wording) {
        check(wording);
        var solution = rights.manage(id);
        if (solution.revision() == seen && solution.wording().equals(wording)) return seen;
        if (!solution.state().isEditable()) throw new Refusal("solutions.refusal.frozen");
        rows.keep(solution.rewrite(seen, wording, rights.sign()));
        publishing.renew(solution, "solutions.rewrite", Map.of("version", solution.revision()));
        return solution.revision();
    }

    void aim(UUID id, List<UUID> issues, List<String> targets) {
        var solution = rights.manage(id);
        solution.aim(issues, known(targets));
        publishing.renew(solution, "solutions.aim", Map.of("issues", issues, "targets", known(targets)));
    }

    /** Every version, latest first. */
    @Transactional(readOnly = true)
    List<Revision> revisions(UUID id) {
        rights.see(id);
        return rows.revisions(id);
    }

    void restore(UUID id, int number) {
        var solution = rights.manage(id);
        if (!solution.state().isEditable()) throw new Refusal("solutions.refusal.frozen");
        var earlier = rows.revision(id, number).orElseThrow(() -> new Refusal("solutions.refusal.unknown"));
        rows.keep(solution.restore(earlier, rights.sign()));
        publishing.renew(solution, "solutions.rewrite", Map.of("version", solution.revision(), "restored", number));
    }

    /** The acting person supports the solution; once is enough. @return false if they did already */
    boolean support(UUID id) {
        rights.take(id, Rights.SUPPORT);
        return supports.add(id);
    }

    private static void check(Wording wording) {
        if (!wording.fault().isEmpty()) throw new Refusal(wording.fault());
    }

    private static List<String> known(List<String> targets) {
        return targets.stream().filter(Goals::isTarget).toList();
    }
}
