package org.smartinteraction.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The state's code of a local budget: 10 digits, the first two of which are the oblast. */
public final class BudgetCode {
    /** Oblast in a KATOTTG code to oblast in a budget code: the register and the Treasury number them differently. */
    private static final Map<String, String> OBLAST = Map.ofEntries(
            Map.entry("01", "01"),
            Map.entry("05", "02"),
            Map.entry("07", "03"),
            Map.entry("12", "04"),
            Map.entry("14", "05"),
            Map.entry("18", "06"),
            Map.entry("21", "07"),
            Map.entry("23", "08"),
            Map.entry("26", "09"),
            Map.entry("32", "10"),
            Map.entry("35", "11"),
            Map.entry("44", "12"),
            Map.entry("46", "13"),
            Map.entry("48", "14"),
            Map.entry("51", "15"),
            Map.entry("53", "16"),
            Map.entry("56", "17"),
            Map.entry("59", "18"),
            Map.entry("61", "19"),
            Map.entry("63", "20"),
            Map.entry("65", "21"),
            Map.entry("68", "22"),
            Map.entry("71", "23"),
            Map.entry("73", "24"),
            Map.entry("74", "25"),
            Map.entry("80", "26"),
            Map.entry("85", "27"));

    private static final Map<String, Owner> OWNERS = owners();

    private BudgetCode() {}

    /**
     * The community that a budget belongs to.
     *
     * @param area its KATOTTG code
     * @param name its name as the register has it, an adjective
     */
    record Owner(String code, String area, String name) {}

    /** The community with this budget, by the state's list; empty for budgets of oblasts and for codes it does not have. */
    static Optional<Owner> owner(String code) {
        return Optional.ofNullable(OWNERS.get(code));
    }

    /** The budget of a community, by the state's list. */
    static Optional<String> of(String area) {
        return OWNERS.values().stream()
                .filter(owner -> owner.area().equals(area))
                .map(Owner::code)
                .findFirst();
    }

    private static Map<String, Owner> owners() {
        try {
            return new ClassPathResource("budgets.csv", BudgetCode.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Owner(cells[0], cells[1], cells[2]))
                    .collect(Collectors.toUnmodifiableMap(Owner::code, owner -> owner));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The code with ten digits: lost zeros put back, the eleventh digit of older answers taken off. */
    static Optional<String> normal(String written) {
        var code = written.strip();
        if (code.endsWith(".0")) {
            code = code.substring(0, code.length() - 2);
        }
        if (code.length() == 11 && code.endsWith("0")) {
            code = code.substring(0, 10);
        }
        if (code.length() < 9 || code.length() > 10 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(code.length() == 9 ? "0" + code : code);
    }

    /**
     * Whether a budget with this code can be that of the area; true when the area is not known.
     *
     * @param area KATOTTG code
     */
    static boolean mayBelongTo(String code, String area) {
        if (area.length() < 4 || !area.startsWith("UA")) {
            return true;
        }
        var oblast = OBLAST.get(area.substring(2, 4));
        return oblast == null || code.startsWith(oblast);
    }
}
