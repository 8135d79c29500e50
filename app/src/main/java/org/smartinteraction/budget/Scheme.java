package org.smartinteraction.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A budget classification: how long its codes are and which code stands above which. A code is above another when what
 * remains of it without its trailing empty levels begins the other: 2000 > 2100 > 2110 > 2111. Levels are not single
 * digits everywhere: the income codes 18011000 and 18011100 are neighbours, both under 18010000.
 */
public enum Scheme {
    /** Income of a local budget, 8 digits: 1 taxes, 2 non-tax, 3 capital, 4 transfers, 5 target funds. */
    INCOME(8, 1, 2, 4, 6, 8),
    /** Programmes: 4 digits of the typical list, or 7 with the spending unit and its executor before them. */
    PROGRAMME(4, 1, 2, 3, 4),
    /** What the money is for by function, 4 digits: 01 administration … 10 social protection. */
    FUNCTION(4, 2, 3, 4),
    /** What the money is paid for, 4 digits: 2111 wages, 2210 goods, 3110 equipment. */
    ECONOMY(4, 1, 2, 3, 4),
    /** How a deficit is financed or a surplus used, 6 digits. */
    FINANCING(6, 1, 3, 4, 5, 6),
    /** Loans given and returned, 4 digits. */
    CREDIT(4, 1, 2, 3, 4);

    /** Programme codes of the typical list that carry money of their own although other codes stand below them. */
    private static final Set<String> OWN_MONEY = Set.of("9800");

    private static final int[] DEPARTMENTAL = {2, 3, 4, 5, 6, 7};

    private final int width;
    private final int[] levels;

    Scheme(int width, int... levels) {
        this.width = width;
        this.levels = levels;
    }

    /**
     * The code with the zeros that a spreadsheet took from its front: 111 is 0111, 611010 is 0611010. Empty for no code
     * and for a code of zeros only.
     *
     * @throws IllegalArgumentException when it is not digits, or too many of them
     */
    String normal(String written) {
        var code = written.strip();
        if (code.endsWith(".0")) {
            code = code.substring(0, code.length() - 2);
        }
        var full = this == PROGRAMME && code.length() > width ? 7 : width;
        if (!code.chars().allMatch(c -> c >= '0' && c <= '9') || code.length() > full) {
            throw new IllegalArgumentException(written);
        }
        if (code.chars().allMatch(c -> c == '0')) {
            return "";
        }
        return "0".repeat(full - code.length()) + code;
    }

    /** The codes above this one, from the widest; such codes need not exist in any file. */
    public List<String> above(String code) {
        var result = new ArrayList<String>();
        for (int level : levelsOf(code)) {
            if (level >= code.length()) {
                break;
            }
            var upper = code.substring(0, level) + "0".repeat(code.length() - level);
            if (!upper.equals(code)
                    && !upper.chars().allMatch(c -> c == '0')
                    && !result.contains(upper)
                    && !carriesOwnMoney(upper)) {
                result.add(upper);
            }
        }
        return result;
    }

    private int[] levelsOf(String code) {
        return code.length() == 7 ? DEPARTMENTAL : levels;
    }

    private boolean carriesOwnMoney(String code) {
        return this == PROGRAMME && OWN_MONEY.contains(code.length() == 7 ? code.substring(3) : code);
    }
}
