package org.smartinteraction.people;

/**
 * Something a person can do in a space.
 *
 * @param type the feature it belongs to, such as {@code issues}
 * @param key what is done, such as {@code report}
 * @param byDefault who may where the space has not decided about it; whoever holds a role that lists it may always
 * @param weighty whether it decides about money, rights or the space itself, so that a second step of signing in is
 *     advised for roles that allow it
 */
public record Action(String type, String key, Who byDefault, boolean weighty) {

    /** Shapes the space in the builder. */
    public static final Action CONFIGURE = new Action("space", "configure", Who.ADMIN).asWeighty();

    /** Invites members and gives them roles. */
    public static final Action MEMBERS = new Action("space", "members", Who.ADMIN).asWeighty();

    /** Hands one's own role on for a time. */
    public static final Action DELEGATE = new Action("space", "delegate", Who.STAFF);

    /** Works for the space: sees what is for staff only. */
    public static final Action STAFF = new Action("space", "staff", Who.STAFF);

    /** One that does not decide about money, rights or the space itself. */
    public Action(String type, String key, Who byDefault) {
        this(type, key, byDefault, false);
    }

    /** The same, as one that decides about money, rights or the space itself. */
    public Action asWeighty() {
        return new Action(type, key, byDefault, true);
    }

    /**
     * Whether somebody may do it for another person. Nobody acts for another with an office's rights, decides about money,
     * rights or the space, or changes how the other is known here.
     */
    boolean isForOthers() {
        return !weighty && byDefault != Who.STAFF && byDefault != Who.ADMIN && !type.equals("people");
    }

    /** The permission as roles list it: {@code issues.report}. */
    public String permission() {
        return type + "." + key;
    }
}
