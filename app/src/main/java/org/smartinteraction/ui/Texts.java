package org.smartinteraction.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the product says, in every language it speaks.
 *
 * <p>Messages stand beside the feature that says them, in {@code <feature>_uk.properties} and
 * {@code <feature>_en.properties} (UTF-8), and are ICU message patterns with positional arguments:
 * {@code {0, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}}}. Keys begin with the
 * feature's name. A missing key is shown in brackets and logged once.
 */
public final class Texts {

    /** Ukrainian: what is spoken when nothing else is asked for. */
    public static final Locale UKRAINIAN = Locale.of("uk");

    /** English. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Logger log = LoggerFactory.getLogger(Texts.class);
    private static final Map<String, Language> LANGUAGES =
            Map.of("uk", new Language(UKRAINIAN), "en", new Language(ENGLISH));

    private Texts() {}

    /** The languages there are texts in, the default one first. */
    public static List<Locale> languages() {
        return List.of(UKRAINIAN, ENGLISH);
    }

    /** The message in the language of the current UI, or of the current request outside a UI. */
    public static String t(String key, Object... arguments) {
        return in(locale()).t(key, arguments);
    }

    /** The language asked for, or Ukrainian when there are no texts in it. */
    public static Language in(Locale locale) {
        var language = LANGUAGES.get(locale.getLanguage());
        return language == null ? in(UKRAINIAN) : language;
    }

    /** The locale of the current UI, or of the current request outside a UI; always one of {@link #languages()}. */
    public static Locale locale() {
        var ui = UI.getCurrent();
        return in(ui == null ? LocaleContextHolder.getLocale() : ui.getLocale()).locale();
    }

    /** Hryvnias: {@code 1 234,56 грн}; whole amounts go without kopecks. */
    public static String money(long kopecks) {
        return in(locale()).money(kopecks);
    }

    /** Hryvnias in the given language. */
    public static String money(long kopecks, Locale locale) {
        return in(locale).money(kopecks);
    }

    /** A rounded amount for tight places: {@code 1,2 млн грн}. */
    public static String moneyShort(long kopecks) {
        return in(locale()).moneyShort(kopecks);
    }

    /** A grouped whole number: {@code 12 345}. */
    public static String number(long number) {
        return in(locale()).number(number);
    }

    /** A calendar day: {@code 21 листопада 2026}. */
    public static String date(LocalDate day) {
        return in(locale()).date(day);
    }

    /** A calendar day in the given language. */
    public static String date(LocalDate day, Locale locale) {
        return in(locale).date(day);
    }

    /** The day an instant falls on in Kyiv. */
    public static String date(Instant instant) {
        return in(locale()).date(instant);
    }

    /** The day an instant falls on in Kyiv, in the given language. */
    public static String date(Instant instant, Locale locale) {
        return in(locale).date(instant);
    }

    /** Day and time in Kyiv: {@code 21 листопада 2026, 14:05}. */
    public static String time(Instant instant) {
        return in(locale()).time(instant);
    }

    /** One language: its messages and its ways of writing numbers, money and dates. Safe to share. */
    public static final class Language {

        private final Locale locale;
        private final Map<String, String> patterns;
        private final Formats formats;
        private final Set<String> missed = ConcurrentHashMap.newKeySet();
        private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

        private Language(Locale locale) {
            this.locale = locale;
            this.patterns = Bundles.read(locale.getLanguage());
            this.formats = new Formats(locale);
        }

        /** The locale messages are formatted for. */
        public Locale locale() {
            return locale;
        }

        /** The message of this key with its arguments filled in. */
        public String t(String key, Object... arguments) {
            var pattern = patterns.get(key);
            if (pattern == null) {
                if (missed.add(key)) {
                    log.warn("No text '{}' in language '{}'", key, locale);
                }
                return "[" + key + "]";
            }
            if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
                return pattern;
            }
            var format = parsed.computeIfAbsent(key, _ -> new MessageFormat(pattern, ULocale.forLocale(locale)));
            // MessageFormat keeps state while it formats.
            return ((MessageFormat) format.clone()).format(arguments);
        }

        /** Whether there is a message of this key. */
        public boolean has(String key) {
            return patterns.containsKey(key);
        }

        /** All keys there are messages of. */
        public Set<String> keys() {
            return patterns.keySet();
        }

        /** Hryvnias: {@code 1 234,56 грн}; whole amounts go without kopecks. */
        public String money(long kopecks) {
            return formats.money(kopecks);
        }

        /** A rounded amount for tight places: {@code 1,2 млн грн}. */
        public String moneyShort(long kopecks) {
            return formats.moneyShort(kopecks);
        }

        /** A grouped whole number: {@code 12 345}. */
        public String number(long number) {
            return formats.number(number);
        }

        /** A grouped number with up to two decimals: {@code 12 345,6}. */
        public String number(Number number) {
            return formats.number(number);
        }

        /** A number in thousandths with its unit, which may be empty: {@code 12,5 кВт·год}, {@code 30%}. */
        public String measure(long thousandths, String unit) {
            var gap = unit.isEmpty() || unit.equals("%") ? "" : "\u00a0";
            return formats.thousandths(thousandths) + gap + unit;
        }

        /** A calendar day: {@code 21 листопада 2026}. */
        public String date(LocalDate day) {
            return formats.date(day);
        }

        /** The day an instant falls on in Kyiv. */
        public String date(Instant instant) {
            return formats.date(instant);
        }

        /** Day and time in Kyiv: {@code 21 листопада 2026, 14:05}. */
        public String time(Instant instant) {
            return formats.time(instant);
        }
    }
}
