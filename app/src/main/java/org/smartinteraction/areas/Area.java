package org.smartinteraction.areas;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Texts;

/**
 * An administrative unit of the KATOTTG register.
 *
 * @param code 19 characters: UA and 17 digits
 * @param parent code of the unit it belongs to; none for oblasts and cities with special status
 * @param name as the register writes it: an adjective for hromadas, raions and oblasts
 * @param latin the name by the official romanisation
 * @param latitude degrees, where known
 * @param longitude degrees, where known
 * @param until the day the register no longer knew it; none while it exists
 */
public record Area(
        String code,
        @Nullable String parent,
        Category category,
        String name,
        String latin,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable LocalDate until) {

    /** Kinds of units, by the letter the register gives them. */
    public enum Category {
        /** Oblast, or the Autonomous Republic of Crimea. */
        O,
        /** City with special status. */
        K,
        /** Raion of an oblast. */
        P,
        /** Territorial community, hromada. */
        H,
        /** City. */
        M,
        /** Urban-type settlement; in files until 2024. */
        T,
        /** Settlement. */
        X,
        /** Village. */
        C,
        /** Raion in a city. */
        B;

        boolean settlement() {
            return this == M || this == T || this == X || this == C;
        }
    }

    /** Whether a community or a region can start a space for it. */
    public boolean governs() {
        return category == Category.H || category == Category.O || category == Category.K;
    }

    /** Name with its kind: "Рудківська громада", "Rudkivska hromada". */
    public String title(Locale locale) {
        var texts = Texts.in(locale);
        if (category == Category.O && texts.has("areas.oblast." + code.substring(2, 4))) {
            return texts.t("areas.oblast." + code.substring(2, 4));
        }
        boolean ukrainian = texts.locale().equals(Texts.UKRAINIAN);
        return texts.t("areas.title." + category, ukrainian ? name : latin);
    }
}
