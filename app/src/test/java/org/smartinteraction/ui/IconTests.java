package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTests {

    private static final Pattern ICON_IN_JAVA = Pattern.compile(
            "(?:Icon\\.of\\(|Icon\\.svg\\(|new EmptyState\\(|new Fact\\(|\\.icon\\(|strip\\(|tool\\(\"[^\"]*\","
                    + "|String icon\\(\\) \\{\\s*return)\\s*\"([^\"]+)\"");

    @Test
    void everyIconUsedInCodeIsInTheSet() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                ICON_IN_JAVA
                        .matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !Icon.exists(name))
                        .forEach(name -> missing.add(name + " in " + file));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyIconInTheSetIsUsed() throws IOException {
        var code = Sources.ofCode();
        var styles = Sources.ofStyles();
        assertThat(Sources.icons())
                .allMatch(name ->
                        code.contains("\"" + name + "\"") || (code + styles).contains("icons/" + name + ".svg"));
    }

    @ParameterizedTest
    @EnumSource
    void everyToneHasItsIcon(Tone tone) {
        assertThat(Icon.exists(tone.icon())).isTrue();
    }

    @Test
    void anIconIsHiddenFromScreenReaders() {
        assertThat(Icon.svg("check")).contains("aria-hidden=\"true\"").contains("currentColor");
    }
}
