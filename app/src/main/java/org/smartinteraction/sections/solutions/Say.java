package org.smartinteraction.sections.solutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Sector;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** How this section's facts are put into words. */
final class Say {

    private Say() {}

    static String t(String key, Object... arguments) {
        return Texts.t("solutions." + key, arguments);
    }

    static String state(State state) {
        return t("state." + state.name());
    }

    static StatusBadge badge(State state) {
        return new StatusBadge(state(state), tone(state), icon(state));
    }

    static String icon(State state) {
        return switch (state) {
            case DRAFT -> "pencil";
            case IDEA -> "bulb";
            case REVIEW -> "eye";
            case RETURNED -> "arrow-back-up";
            case REFUSED -> "circle-x";
            case ACCEPTED -> "circle-check";
            case FUNDING -> "coins";
            case UNDER_WAY -> "hammer";
            case DONE -> "flag";
            case MEASURED -> "chart-line";
            case STOPPED -> "player-stop";
        };
    }

    static Tone tone(State state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case IDEA -> Tone.INFO;
            case REVIEW, FUNDING, UNDER_WAY -> Tone.ACTIVE;
            case RETURNED -> Tone.WARNING;
            case REFUSED, STOPPED -> Tone.BAD;
            case ACCEPTED, DONE, MEASURED -> Tone.GOOD;
        };
    }

    static String sector(Sector sector) {
        return t("sector." + sector.name());
    }

    /** What happens next and by when: always said, also when nobody promised a day. */
    static String next(State state, @Nullable LocalDate due, @Nullable String department) {
        return t("next." + state.name(), due == null ? "none" : Texts.date(due), department == null ? "" : department);
    }

    /** An amount of a need's kind: hryvnias, hours, or units of goods. */
    static String amount(Need.Kind kind, long amount, String unit) {
        return switch (kind) {
            case MONEY -> Texts.money(amount);
            case WORK -> t("hours", amount);
            case GOODS -> Texts.number(amount) + "\u00a0" + unit;
        };
    }

    /** A value kept in thousandths, as people type it: 12,5. */
    static String value(long thousandths) {
        var plain = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
        return Texts.locale().getLanguage().equals("uk") ? plain.replace('.', ',') : plain;
    }

    static String value(long thousandths, String unit) {
        return Texts.in(Texts.locale()).measure(thousandths, unit);
    }

    /** Reads a value as people write it, into thousandths; empty when it is no number or has more than three decimals. */
    static Optional<Long> thousandths(String typed) {
        var plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace('−', '-');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,3})?")) return Optional.empty();
        return Optional.of(new BigDecimal(plain).movePointRight(3).longValueExact());
    }
}
