package org.smartinteraction.sections.issues;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an official does to one issue or to many at once. Merging stands apart: it needs another issue. */
enum Verb {
    ACKNOWLEDGE(State.ACKNOWLEDGED, "eye", false),
    TAKE_UP(State.IN_WORK, "tools", false),
    CALL(State.CALL, "bulb", true),
    END_CALL(State.ACKNOWLEDGED, "arrow-back-up", true),
    SOLVE(State.SOLVED, "check", true),
    REFUSE(State.REFUSED, "x", true),
    REOPEN(State.IN_WORK, "refresh", true);

    private final State leadsTo;
    final String icon;
    final boolean needsReason;

    Verb(State leadsTo, String icon, boolean needsReason) {
        this.leadsTo = leadsTo;
        this.icon = icon;
        this.needsReason = needsReason;
    }

    /** What can be done to an issue in this state. */
    static List<Verb> of(State state) {
        return Arrays.stream(values()).filter(verb -> verb.fits(state)).toList();
    }

    /** What officials do next with most issues in this state; null when nothing is left to do. */
    static @Nullable Verb usual(State state) {
        return switch (state) {
            case NEW -> ACKNOWLEDGE;
            case ACKNOWLEDGED -> TAKE_UP;
            case IN_WORK -> SOLVE;
            case CALL, SOLVED, REFUSED, MERGED -> null;
        };
    }

    boolean fits(State state) {
        return switch (this) {
            case ACKNOWLEDGE -> state == State.NEW;
            case END_CALL -> state == State.CALL;
            case REOPEN -> state == State.SOLVED || state == State.REFUSED;
            case TAKE_UP -> state.isOpen() && state.next().contains(leadsTo);
            default -> state.next().contains(leadsTo);
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String textKey() {
        return "issues.verb." + key();
    }
}
