package org.smartinteraction.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads amounts as files write them, exactly, into kopecks. No floating point is involved. */
final class Kopecks {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F']");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d*)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d+([.,]\\d+)?[eE][+-]?\\d{1,2}");
    private static final BigDecimal LIMIT = BigDecimal.valueOf(10_000_000_000_000L);
    /** What a program that computed in binary fractions leaves behind the second decimal. */
    private static final BigDecimal DUST = new BigDecimal("0.00001");

    private Kopecks() {}

    /** Why an amount was not understood; its text is {@code budget.problem.amount.<reason>}. */
    static final class Unreadable extends Exception {
        final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Whether the amount is written as 4.19E+07, a form that a spreadsheet may have rounded. */
    static boolean scientific(String written) {
        return SCIENTIFIC.matcher(written.strip()).matches();
    }

    /** Hryvnias as written, with a decimal dot or comma and perhaps spaces between thousands, in kopecks. */
    static long of(String written) throws Unreadable {
        var text = SPACES.matcher(written).replaceAll("").replace('−', '-');
        if (text.indexOf(',') >= 0 && text.indexOf('.') >= 0
                || text.indexOf(',') != text.lastIndexOf(',')
                || text.indexOf('.') != text.lastIndexOf('.')) {
            throw new Unreadable("separators");
        }
        if (!PLAIN.matcher(text).matches() && !SCIENTIFIC.matcher(text).matches()) {
            throw new Unreadable("number");
        }
        var amount = new BigDecimal(text.replace(',', '.'));
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new Unreadable("large");
        }
        var rounded = amount.setScale(2, RoundingMode.HALF_EVEN);
        if (amount.subtract(rounded).abs().compareTo(DUST) > 0) {
            throw new Unreadable("precise");
        }
        return rounded.unscaledValue().longValueExact();
    }
}
