package org.smartinteraction.people;

/**
 * Who may do one thing, where a space has decided it; where it has not, the action's own default holds. Roles that list
 * the permission may always. What follows is for everybody else.
 *
 * @param permission such as {@code solutions.propose}
 * @param members whether one may without any role
 * @param level how surely one must be known then, from 0 (an address that answers) to 5 (state electronic identity)
 * @param age how old one must be then, in full years; 0 for any age
 * @param resident whether one must live here then: be registered in the community
 * @param displaced whether displaced people who live here count as residents for this
 */
public record ActionRule(String permission, boolean members, int level, int age, boolean resident, boolean displaced) {

    /** Whether a member without a role needs more than having signed in. */
    public boolean asksMore() {
        return level > 0 || age > 0 || resident;
    }
}
