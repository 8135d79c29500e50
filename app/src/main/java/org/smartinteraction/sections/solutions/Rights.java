package org.smartinteraction.sections.solutions;

import java.util.Objects;
import java.util.UUID;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what with a solution, and taking one in hand to do it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Rights {

    static final Action PROPOSE = new Action("solutions", "propose", Who.MEMBER);
    static final Action SUPPORT = new Action("solutions", "support", Who.MEMBER);
    static final Action OFFER = new Action("solutions", "offer", Who.MEMBER);
    static final Action REVIEW = new Action("solutions", "review", Who.STAFF);
    static final Action FINANCE = new Action("solutions", "finance", Who.STAFF).asWeighty();
    static final Action MANAGE = new Action("solutions", "manage", Who.STAFF);

    private final Rows rows;
    private final People people;
    private final Access access;
    private final Spaces spaces;
    private final Veil veil;

    Rights(Rows rows, People people, Access access, Spaces spaces, Veil veil) {
        this.rows = rows;
        this.people = people;
        this.access = access;
        this.spaces = spaces;
        this.veil = veil;
    }

    /** Whether the acting person wrote the solution or was invited to write it together. */
    boolean isTeam(Solution solution) {
        return people.me()
                .filter(me -> solution.authorId().equals(me.id())
                        || rows.editors(solution.id()).stream()
                                .anyMatch(editor -> Objects.equals(editor.memberId(), me.id())))
                .isPresent();
    }

    boolean mayManage(Solution solution) {
        return isTeam(solution) || access.may(MANAGE);
    }

    boolean may(Action action) {
        return access.may(action);
    }

    /** To read: in a section that is shown to the acting person, what is public, and drafts of one's own. */
    Solution see(UUID id) {
        return rows.solution(id).filter(this::maySee).orElseThrow(Rights::unknown);
    }

    private boolean maySee(Solution solution) {
        return spaces.section(solution.sectionId()).isPresent()
                && (mayManage(solution)
                        || solution.state().isPublic() && (access.isStaff() || !veil.isHidden(solution.id())));
    }

    /** To change as its team, or as staff. Held until the transaction ends. */
    Solution manage(UUID id) {
        people.requireMe();
        var solution = rows.locked(id).orElseThrow(Rights::unknown);
        if (!mayManage(solution)) throw new Refusal("solutions.refusal.team");
        return solution;
    }

    /** To change as one who may do this. Held until the transaction ends. */
    Solution take(UUID id, Action action) {
        access.require(action);
        return rows.locked(id).filter(this::maySee).orElseThrow(Rights::unknown);
    }

    Signed sign() {
        return Signed.now(people.requireMe().id());
    }

    private static Refusal unknown() {
        return new Refusal("solutions.refusal.unknown");
    }
}
