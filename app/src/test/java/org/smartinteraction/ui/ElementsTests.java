package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTests {

    @ParameterizedTest
    @CsvSource({"si-chart, LIBRARY = '([^']+)'", "si-map, LEAFLET = '([^']+)'"})
    void theLibraryAnElementLoadsIsInTheJar(String element, String constant) throws IOException {
        var library = Pattern.compile(constant).matcher(resource("elements/" + element + ".js"));

        assertThat(library.find()).isTrue();
        var path = library.group(1).endsWith("/") ? library.group(1) + "leaflet.js" : library.group(1);
        assertThat(getClass().getResource("/META-INF/resources" + path))
                .as(path)
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "kit", "app", "plain"})
    void stylesheetsAskNobodyElseForAnything(String stylesheet) throws IOException {
        assertThat(resource("styles/" + stylesheet + ".css")).doesNotContain("http://", "https://", "url(//");
    }

    private String resource(String path) throws IOException {
        try (var file = getClass().getResourceAsStream("/META-INF/resources/" + path)) {
            assertThat(file).as(path).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
