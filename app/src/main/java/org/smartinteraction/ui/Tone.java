package org.smartinteraction.ui;

import java.util.Locale;

/** What a colour is to say. It only ever repeats what a word and an icon say already. */
public enum Tone {
    /** Nothing special: drafts, archives, counts. */
    NEUTRAL("circle"),
    /** New or open. */
    INFO("info-circle"),
    /** Going on. */
    ACTIVE("progress"),
    /** Done, accepted. */
    GOOD("circle-check"),
    /** Needs someone's attention. */
    WARNING("alert-triangle"),
    /** Refused, failed, overdue. */
    BAD("circle-x");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** The icon used when no other is given. */
    String icon() {
        return icon;
    }

    /** The CSS class that carries this tone. */
    public String cssClass() {
        return "si-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
