package org.smartinteraction.people;

/** Whether a sign-in still holds. The application answers; this package knows the sign-in host by its tokens only. */
public interface SignInSessions {

    /**
     * Whether the session at the sign-in host has ended, and with it all that sites made of it.
     *
     * @param sid as an ID token names it
     */
    boolean ended(String sid);
}
