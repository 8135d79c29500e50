package org.smartinteraction.ui;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How one language writes numbers, money and dates. */
final class Formats {

    /** Days and hours are those of Kyiv, wherever the server stands. */
    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final LocalizedNumberFormatter whole;
    private final LocalizedNumberFormatter decimal;
    private final LocalizedNumberFormatter precise;
    private final LocalizedNumberFormatter kopecks;
    private final LocalizedNumberFormatter compact;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final boolean currencyFirst;

    Formats(Locale locale) {
        whole = NumberFormatter.withLocale(locale).precision(Precision.integer());
        decimal = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(2));
        precise = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(3));
        kopecks = NumberFormatter.withLocale(locale).precision(Precision.fixedFraction(2));
        compact = NumberFormatter.withLocale(locale)
                .notation(Notation.compactShort())
                .precision(Precision.maxFraction(1));
        day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        minute = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).withZone(KYIV);
        currencyFirst = locale.getLanguage().equals("en");
    }

    String number(long number) {
        return whole.format(number).toString();
    }

    String number(Number number) {
        return decimal.format(number).toString();
    }

    String thousandths(long number) {
        return precise.format(BigDecimal.valueOf(number, 3)).toString();
    }

    String money(long amount) {
        var hryvnias = BigDecimal.valueOf(amount, 2);
        return currency((amount % 100 == 0 ? whole : kopecks).format(hryvnias).toString());
    }

    String moneyShort(long amount) {
        return currency(compact.format(BigDecimal.valueOf(amount, 2)).toString());
    }

    String date(LocalDate date) {
        return day.format(date);
    }

    String date(Instant instant) {
        return day.format(instant.atZone(KYIV));
    }

    String time(Instant instant) {
        return minute.format(instant);
    }

    private String currency(String number) {
        return currencyFirst ? "UAH\u00a0" + number : number + "\u00a0грн";
    }
}
