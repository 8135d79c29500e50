package org.smartinteraction.moderation;

import java.time.LocalDate;
import org.smartinteraction.space.Spaces;
import org.springframework.stereotype.Component;

/** What the statute says about moderation, and which day it is in Kyiv. */
@Component
class Terms {

    private static final long MOST_DAYS = 60;

    private final Spaces spaces;

    Terms(Spaces spaces) {
        this.spaces = spaces;
    }

    LocalDate today() {
        return LocalDate.now();
    }

    /** The last day to decide what comes before the moderators today. */
    LocalDate due() {
        return WorkingDays.after(today(), Math.min(MOST_DAYS, rule("moderation.decide", 2)));
    }

    /** For how many days after joining somebody is new. */
    long newDays() {
        return rule("moderation.new-days", 7);
    }

    /** How often somebody new may post, and how often reply, in a day; 0 for as often as everybody. */
    long newEntries() {
        return rule("moderation.new-entries", 20);
    }

    /** For how many days after joining moderators look first at what somebody writes; 0 for never. */
    long firstLookDays() {
        return rule("moderation.first-look", 0);
    }

    private long rule(String key, long usual) {
        return spaces.current()
                .config()
                .statute()
                .rule(key, today())
                .map(rule -> rule.value())
                .orElse(usual);
    }
}
