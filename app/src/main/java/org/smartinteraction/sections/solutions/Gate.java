package org.smartinteraction.sections.solutions;

import java.util.UUID;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person is offered on a page. The services ask again when it is done. */
@Component
@Transactional(readOnly = true)
class Gate {

    /**
     * What may be done with one solution.
     *
     * @param signedIn whether anyone is signed in at all
     * @param team whether the person wrote it or was invited to
     * @param manage whether they may change it, as team or as staff
     */
    record May(boolean signedIn, boolean team, boolean manage, boolean review, boolean finance) {}

    private final Rows rows;
    private final Rights rights;
    private final Access access;
    private final People people;

    Gate(Rows rows, Rights rights, Access access, People people) {
        this.rows = rows;
        this.rights = rights;
        this.access = access;
        this.people = people;
    }

    May of(UUID solutionId) {
        var solution = rows.solution(solutionId);
        return new May(
                people.me().isPresent(),
                solution.filter(rights::isTeam).isPresent(),
                solution.filter(rights::mayManage).isPresent(),
                access.may(Rights.REVIEW),
                access.may(Rights.FINANCE));
    }

    boolean may(Action action) {
        return access.may(action);
    }
}
