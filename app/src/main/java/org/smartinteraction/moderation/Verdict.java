package org.smartinteraction.moderation;

import java.util.List;
import java.util.Locale;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** What moderators say of a thing. */
enum Verdict {
    /** No rule is broken; it stays, or is shown from now on. */
    LEAVE("circle-check", Tone.GOOD),
    /** Others do not see it until it is restored. */
    HIDE("eye-off", Tone.WARNING),
    /** It stays, and its author is asked to change it. */
    CHANGE("pencil", Tone.INFO),
    /** It is not for this space, by a rule that is quoted. */
    REFUSE("x", Tone.BAD),
    /** It is shown again. */
    RESTORE("eye", Tone.GOOD),
    /** On an appeal: the decision stands. */
    UPHOLD("scale", Tone.NEUTRAL),
    /** On an appeal: the decision falls. */
    OVERTURN("scale", Tone.GOOD);

    /** What can be said of a report. */
    static final List<Verdict> FIRST = List.of(LEAVE, HIDE, CHANGE, REFUSE);

    private final String icon;
    private final Tone tone;

    Verdict(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    boolean hides() {
        return this == HIDE || this == REFUSE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String textKey() {
        return "moderation.verdict." + key();
    }

    StatusBadge badge() {
        return new StatusBadge(Texts.t(textKey() + ".done"), tone, icon);
    }
}
