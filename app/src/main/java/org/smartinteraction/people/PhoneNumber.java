package org.smartinteraction.people;

import java.util.Arrays;
import java.util.Optional;

/**
 * A telephone number as it is dialled from everywhere: digits with the country's code. Held for as long as a message is on
 * its way.
 */
record PhoneNumber(String digits) {

    private static final int SHOWN_DIGITS = 4;

    /**
     * The number that somebody typed, at home ({@code 067 123 45 67}) or with the country's code.
     *
     * @param countries codes of countries that messages may go to
     * @return empty when it is none, or of another country
     */
    static Optional<PhoneNumber> read(String typed, String countries) {
        var compact = typed.replaceAll("[\\s\u00a0()./-]", "");
        if (!compact.matches("\\+?\\d{9,15}")) {
            return Optional.empty();
        }
        var digits = compact.replace("+", "");
        if (!compact.startsWith("+") && digits.matches("0\\d{9}")) {
            digits = "38" + digits;
        }
        var whole = digits;
        return whole.startsWith("380") && whole.length() != 12
                        || Arrays.stream(countries.split("[,;\\s]+"))
                                .filter(code -> !code.isEmpty())
                                .noneMatch(whole::startsWith)
                ? Optional.empty()
                : Optional.of(new PhoneNumber(whole));
    }

    /** What is kept of it for people to recognise it by. */
    String lastDigits() {
        return digits.substring(digits.length() - SHOWN_DIGITS);
    }

    @Override
    public String toString() {
        return "…" + lastDigits();
    }
}
