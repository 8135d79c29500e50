package org.smartinteraction.sections.issues;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Where an issue stands. Which state may follow which is said here and nowhere else. */
enum State {
    /** Reported; nobody responsible has said anything yet. */
    NEW(Tone.INFO, "flag"),
    /** Seen by the authority, which says what happens next. */
    ACKNOWLEDGED(Tone.INFO, "eye"),
    /** Somebody is at work on it. */
    IN_WORK(Tone.ACTIVE, "tools"),
    /** The authority asks everybody for solutions instead of sending a service. */
    CALL(Tone.WARNING, "bulb"),
    /** Done. */
    SOLVED(Tone.GOOD, "circle-check"),
    /** Will not be done, for a reason under a rule. */
    REFUSED(Tone.BAD, "circle-x"),
    /** The same as another issue, which goes on with all its people. */
    MERGED(Tone.NEUTRAL, "git-merge");

    /** States in which something is still to be done. */
    static final Set<State> OPEN = EnumSet.of(NEW, ACKNOWLEDGED, IN_WORK, CALL);

    final Tone tone;
    final String icon;

    State(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** What an issue in this state can become. */
    Set<State> next() {
        return switch (this) {
            case NEW -> EnumSet.of(ACKNOWLEDGED, IN_WORK, CALL, SOLVED, REFUSED, MERGED);
            case ACKNOWLEDGED -> EnumSet.of(IN_WORK, CALL, SOLVED, REFUSED, MERGED);
            case IN_WORK -> EnumSet.of(CALL, SOLVED, REFUSED, MERGED);
            case CALL -> EnumSet.of(ACKNOWLEDGED, IN_WORK, SOLVED, REFUSED, MERGED);
            case SOLVED -> EnumSet.of(IN_WORK);
            case REFUSED -> EnumSet.of(ACKNOWLEDGED);
            case MERGED -> EnumSet.noneOf(State.class);
        };
    }

    boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Its name in texts, addresses and metrics: {@code in-work}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String textKey() {
        return "issues.state." + key();
    }

    /** Its word and its icon, in its tone. */
    StatusBadge badge() {
        var shown = this == IN_WORK
                ? org.smartinteraction.ui.Tone.ACTIVE
                : org.smartinteraction.ui.Tone.valueOf(tone.name());
        return new StatusBadge(Texts.t(textKey()), shown, icon);
    }
}
