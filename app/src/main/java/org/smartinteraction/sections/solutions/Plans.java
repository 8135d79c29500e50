package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at all of a solution's plan at once, for the SMART check. */
@Service
@Transactional(readOnly = true)
class Plans {

    private final Rows rows;
    private final Rights rights;
    private final Finances finances;

    Plans(Rows rows, Rights rights, Finances finances) {
        this.rows = rows;
        this.rights = rights;
        this.finances = finances;
    }

    Smart.Plan of(UUID solutionId) {
        var solution = rights.see(solutionId);
        return of(solution, solution.wording(), solution.answers().size(), solution.targets());
    }

    /** The plan with a wording, issues and targets that are only being written. */
    Smart.Plan of(UUID solutionId, Wording wording, int answers, List<String> targets) {
        return of(rights.see(solutionId), wording, answers, targets);
    }

    private Smart.Plan of(Solution solution, Wording wording, int answers, List<String> targets) {
        var id = solution.id();
        var needs = rows.needs(id);
        var milestones = rows.milestones(id);
        return new Smart.Plan(
                wording,
                answers,
                targets,
                needs.size(),
                Finances.moneyNeeded(needs),
                Finances.all(finances.table(id)).planned(),
                rows.indicators(id).stream().map(Indicator::terms).toList(),
                milestones.isEmpty() ? null : milestones.getLast().due(),
                milestones.stream().allMatch(milestone -> milestone.doneOn() != null),
                Moment.today());
    }
}
