package org.smartinteraction.people;

/**
 * Something a person asked for is not done, for a reason that the person is told. Nothing has changed when it is
 * thrown.
 */
public class Refusal extends RuntimeException {

    /** The sentence for whoever only tries a space out. */
    public static final String PREVIEW = "people.refusal.preview";

    /** The sentence for whoever acts for another and wants to do what nobody does for another. */
    public static final String ON_BEHALF = "people.refusal.on-behalf";

    /** The sentence for whoever has a role that counts only after a second step; see {@link Access#asleep()}. */
    public static final String SECOND_STEP = "people.refusal.second-step";

    private final String textKey;
    private final transient Object[] arguments;

    /**
     * A refusal with its sentence.
     *
     * @param textKey key of the sentence in the texts
     * @param arguments what the sentence names
     */
    public Refusal(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = arguments;
    }

    public String textKey() {
        return textKey;
    }

    /** Whether a second step of signing in would help. */
    public boolean asksForSecondStep() {
        return textKey.equals(SECOND_STEP);
    }

    public Object[] arguments() {
        return arguments;
    }
}
