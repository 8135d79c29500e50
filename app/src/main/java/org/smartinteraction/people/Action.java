package org.smartinteraction.people;

/**
 * Something a person can do in a space.
 *
 * @param type the feature it belongs to, such as {@code issues}
 * @param key what is done, such as {@code report}
 * @param byDefault who may, unless a role of the space names a permission of this feature
 */
public record Action(String type, String key, Who byDefault) {

    /** Shapes the space in the builder. */
    public static final Action CONFIGURE = new Action("space", "configure", Who.ADMIN);

    /** Invites members and gives them roles. */
    public static final Action MEMBERS = new Action("space", "members", Who.ADMIN);

    /** Hands one's own role on for a time. */
    public static final Action DELEGATE = new Action("space", "delegate", Who.STAFF);

    /** Works for the space: sees what is for staff only. */
    public static final Action STAFF = new Action("space", "staff", Who.STAFF);

    /** The permission as roles list it: {@code issues.report}. */
    public String permission() {
        return type + "." + key;
    }
}
