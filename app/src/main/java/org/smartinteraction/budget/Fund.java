package org.smartinteraction.budget;

import java.util.Locale;
import java.util.Optional;

/** The part of a budget that money belongs to. A state export marks it with the letters C, S and T, where T = C + S. */
public enum Fund {
    GENERAL("C"),
    SPECIAL("S"),
    /** Both together; a line carries it only where the file states no parts. */
    TOTAL("T");

    private final String letter;

    Fund(String letter) {
        this.letter = letter;
    }

    /** The letter of the state's export: C, S or T (Latin). */
    public String letter() {
        return letter;
    }

    /** The fund of a letter or word; Cyrillic look-alikes are taken for the Latin letters they resemble. */
    static Optional<Fund> of(String written) {
        return switch (written.strip().toUpperCase(Locale.ROOT)) {
            case "C", "С", "COMMON" -> Optional.of(GENERAL);
            case "S", "Ѕ", "SPECIAL" -> Optional.of(SPECIAL);
            case "T", "Т", "TOTAL" -> Optional.of(TOTAL);
            default -> Optional.empty();
        };
    }
}
