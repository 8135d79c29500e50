package org.smartinteraction.sections.budget;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;

/**
 * Everything that decides what a page shows, as it stands in the address.
 *
 * @param year null for the newest there is
 * @param fund which money is shown
 * @param code the code under which one looks; empty at the top
 * @param words what is searched for; empty for no search
 */
record Address(Section section, @Nullable Integer year, Fund fund, String code, String words) {

    static Address of(Visit visit) {
        var fund = switch (visit.parameter("fund").orElse("")) {
            case "C" -> Fund.GENERAL;
            case "S" -> Fund.SPECIAL;
            default -> Fund.TOTAL;
        };
        return new Address(
                visit.section(),
                visit.parameter("year").flatMap(Address::number).orElse(null),
                fund,
                visit.parameter("code").filter(code -> code.matches("\\d{1,8}")).orElse(""),
                visit.parameter("q").map(String::strip).orElse(""));
    }

    Address year(int other) {
        return new Address(section, other, fund, code, words);
    }

    Address fund(Fund other) {
        return new Address(section, year, other, code, words);
    }

    Address code(String other) {
        return new Address(section, year, fund, other, "");
    }

    Address words(String other) {
        return new Address(section, year, fund, "", other);
    }

    /** The address of a page of the section with all this. */
    String on(String page) {
        var parameters = new ArrayList<String>();
        if (year != null) {
            parameters.add("year=" + year);
        }
        if (fund != Fund.TOTAL) {
            parameters.add("fund=" + fund.letter());
        }
        if (!code.isEmpty()) {
            parameters.add("code=" + code);
        }
        if (!words.isEmpty()) {
            parameters.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        var path = page.isEmpty() ? section.path() : section.path(page);
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
