package org.smartinteraction.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that the state gives one person only: the tax number (RNOKPP), whose last digit is a check, or for whoever has
 * none the number in the demographic register (UNZR): date of birth, hyphen, five digits. It is only ever held in memory,
 * for as long as a key is made of it, and shown by nothing.
 */
final class PersonNumber {

    private static final int[] WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
    private static final Pattern TAX_NUMBER = Pattern.compile("\\d{10}");
    private static final Pattern REGISTER_NUMBER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})-?(\\d{5})");

    private final String text;

    private PersonNumber(String text) {
        this.text = text;
    }

    /** The number that somebody wrote; empty when it cannot be one. */
    static Optional<PersonNumber> read(String written) {
        var digits = written.replaceAll("[\\s\u00a0]", "");
        if (TAX_NUMBER.matcher(digits).matches()) {
            return isTaxNumber(digits) ? Optional.of(new PersonNumber("rnokpp:" + digits)) : Optional.empty();
        }
        var register = REGISTER_NUMBER.matcher(digits);
        if (!register.matches()) {
            return Optional.empty();
        }
        try {
            var born = LocalDate.of(
                    Integer.parseInt(register.group(1)),
                    Integer.parseInt(register.group(2)),
                    Integer.parseInt(register.group(3)));
            return born.isAfter(LocalDate.now()) || born.getYear() < 1900
                    ? Optional.empty()
                    : Optional.of(new PersonNumber("unzr:" + digits.replace("-", "")));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** What a key is made of. */
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "…";
    }

    /** Zeros pass the check, and are what certificates write for nothing. */
    private static boolean isTaxNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return Math.floorMod(sum, 11) % 10 == digits.charAt(9) - '0' && !digits.equals("0000000000");
    }
}
