package org.smartinteraction.goals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.smartinteraction.ui.Texts;

/**
 * The 17 goals and 169 targets of the United Nations' 2030 Agenda (A/RES/70/1). A code is "11" for a goal and "11.2" or
 * "11.a" for a target. Titles are short forms of our own, in the texts of this module under {@code goals.<code>}.
 */
public final class Goals {

    /** Per goal: how many targets have a number, and the last letter of those that have a letter ("" when none has). */
    private static final String[] SHAPE = {
        "5b", "5c", "9d", "7c", "6c", "6b", "3b", "10b", "5c", "7c", "7c", "8c", "3b", "7c", "9c", "10b", "19"
    };

    private static final Map<Integer, List<String>> TARGETS = targets();

    private Goals() {}

    /** Numbers of the goals, 1 to 17. */
    public static List<Integer> all() {
        return List.copyOf(TARGETS.keySet());
    }

    /** Codes of a goal's targets in the order of the Agenda: numbers first, then letters. Empty for an unknown goal. */
    public static List<String> targets(int goal) {
        return TARGETS.getOrDefault(goal, List.of());
    }

    /** Whether there is such a target, for example "11.2". */
    public static boolean isTarget(String code) {
        var dot = code.indexOf('.');
        return dot > 0
                && dot < 3
                && code.matches("\\d{1,2}\\.\\w{1,2}")
                && targets(goal(code)).contains(code);
    }

    /** The goal a target belongs to: 11 for "11.2". */
    public static int goal(String code) {
        var dot = code.indexOf('.');
        return Integer.parseInt(dot < 0 ? code : code.substring(0, dot));
    }

    /** A code with its short title in that language: "11.2 Transport for everyone". */
    public static String title(String code, Locale locale) {
        return code + " " + Texts.in(locale).t("goals." + code);
    }

    private static Map<Integer, List<String>> targets() {
        var all = new TreeMap<Integer, List<String>>();
        for (int goal = 1; goal <= SHAPE.length; goal++) {
            var shape = SHAPE[goal - 1];
            var last = shape.charAt(shape.length() - 1);
            var lettered = Character.isLetter(last);
            var numbered = Integer.parseInt(lettered ? shape.substring(0, shape.length() - 1) : shape);
            var codes = new ArrayList<String>();
            for (int n = 1; n <= numbered; n++) codes.add(goal + "." + n);
            for (char letter = 'a'; lettered && letter <= last; letter++) codes.add(goal + "." + letter);
            all.put(goal, List.copyOf(codes));
        }
        return Collections.unmodifiableMap(all);
    }
}
