package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StylesTests {

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    /** A class is used that stands in the code, or whose beginning does: {@code "si-tone-" + tone}. Libraries have theirs. */
    @Test
    void everyClassIsUsed() throws IOException {
        var words = WORD.matcher(Sources.ofCode())
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
        var beginnings = words.stream()
                .filter(word -> word.matches("(si|builder)-[a-z-]+-"))
                .toList();
        var rules = Sources.ofStyles().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\{[^{}]*}", "{}");
        var unused = new TreeSet<String>();
        CLASS.matcher(rules)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.matches("(v|leaflet)-.*"))
                .filter(name -> !words.contains(name))
                .filter(name -> beginnings.stream().noneMatch(name::startsWith))
                .forEach(unused::add);
        assertThat(unused).isEmpty();
    }
}
