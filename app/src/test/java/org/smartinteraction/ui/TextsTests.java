package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    /** A key is what is literally passed on, and is complete: {@code t("a.b" + x)} is not looked at. */
    private static final Pattern KEY_IN_JAVA =
            Pattern.compile("(?:Texts|texts|language|\\))\\.t\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final Pattern PART_IN_CODE =
            Pattern.compile("[\"'|](\\.?[a-z][\\w.-]*[.-]|\\.[a-z][\\w.-]*)[\"'$|]");
    private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(?:\\.[\\w-]+)+");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    @Test
    void everythingIsSaidInEveryLanguage() {
        assertThat(Bundles.read("en")).containsOnlyKeys(Bundles.read("uk").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void everyMessageCanBeRead(String language) {
        Bundles.read(language).forEach((key, pattern) -> {
            assertThatCode(() -> new MessageFormat(pattern)).as(key).doesNotThrowAnyException();
            assertThat(pattern)
                    .as("%s: an apostrophe before a brace hides the argument", key)
                    .doesNotContain("'{");
        });
    }

    @Test
    void ukrainianCountsHaveAllTheirForms() {
        Bundles.read("uk").forEach((key, pattern) -> {
            if (pattern.contains(", plural,") && pattern.contains("#")) {
                assertThat(pattern).as(key).contains("one {", "few {", "many {", "other {");
            }
        });
    }

    @Test
    void ukrainianApostrophesAreOnesThatPrintersUse() {
        Bundles.read("uk")
                .forEach((key, pattern) ->
                        assertThat(pattern).as(key).doesNotContainPattern("(?<=\\p{IsCyrillic})'+(?=\\p{IsCyrillic})"));
    }

    @Test
    void everyTextAskedForInCodeExists() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY_IN_JAVA
                        .matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !Texts.in(Texts.UKRAINIAN).has(key))
                        .forEach(key -> missing.add(key + " in " + file));
            }
        }
        assertThat(missing).isEmpty();
    }

    /**
     * A key is used that stands in the code. So is one of which a part does, its beginning ({@code "people.part." + part}),
     * middle, end or all but the last word, if that word is known somewhere or is a code.
     */
    @Test
    void everyTextIsUsed() throws IOException {
        var code = Sources.ofCode();
        var whole = found(KEY, code);
        var parts = found(PART_IN_CODE, code);
        var words = found(WORD, code + Sources.ofData()).stream()
                .map(TextsTests::plain)
                .collect(Collectors.toSet());
        assertThat(Bundles.read("uk").keySet())
                .filteredOn(key -> !whole.contains(key))
                .allMatch(key -> {
                    var last = key.substring(key.lastIndexOf('.') + 1);
                    var above = key.substring(0, key.length() - last.length() - 1);
                    return (whole.contains(above)
                                    || parts.stream()
                                            .anyMatch(part -> !part.startsWith(".")
                                                    ? key.startsWith(part)
                                                    : part.endsWith(".") ? key.contains(part) : key.endsWith(part)))
                            && (last.matches("\\d+|[a-z]") || words.contains(plain(last)));
                });
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toSet());
    }

    private static String plain(String word) {
        return word.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void aMissingTextIsShownByItsKey() {
        assertThat(Texts.in(Texts.ENGLISH).t("ui.nothing")).isEqualTo("[ui.nothing]");
    }

    @Test
    void anUnknownLanguageIsAnsweredInUkrainian() {
        assertThat(Texts.in(Locale.GERMAN).locale()).isEqualTo(Texts.UKRAINIAN);
    }

    @Test
    void moneyIsWrittenTheWayEachLanguageWritesIt() {
        assertThat(Texts.money(123_456, Texts.UKRAINIAN)).isEqualTo("1\u00a0234,56\u00a0грн");
        assertThat(Texts.money(123_400, Texts.UKRAINIAN)).isEqualTo("1\u00a0234\u00a0грн");
        assertThat(Texts.money(123_456, Texts.ENGLISH)).isEqualTo("UAH\u00a01,234.56");
        assertThat(Texts.in(Texts.UKRAINIAN).moneyShort(123_456_789L)).isEqualTo("1,2\u00a0млн\u00a0грн");
    }

    @Test
    void daysAreThoseOfKyiv() {
        var lateInLondon = Instant.parse("2026-11-21T22:30:00Z");

        assertThat(Texts.date(lateInLondon, Texts.UKRAINIAN)).isEqualTo("22 листопада 2026");
        assertThat(Texts.date(LocalDate.of(2026, 11, 21), Texts.ENGLISH)).isEqualTo("21 November 2026");
        assertThat(Texts.in(Texts.ENGLISH).time(lateInLondon)).isEqualTo("22 November 2026, 00:30");
    }
}
