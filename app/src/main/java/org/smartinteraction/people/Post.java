package org.smartinteraction.people;

/** Sends letters to e-mail addresses. The application answers; a space has no post of its own. */
public interface Post {

    /** Whether a letter can reach anybody. */
    boolean isPossible();

    /**
     * Puts a letter in the post; it is sent outside of requests and transactions.
     *
     * @param link that the letter leads to
     */
    void write(String recipient, String subject, String text, String link);
}
