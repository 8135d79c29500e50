package org.smartinteraction.sections.issues;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are asked for, and in what order. It is kept in the address, so a filtered list can be sent to a
 * colleague and survives a lost session.
 *
 * @param words what the person looks for; empty for all
 * @param states those states; empty for all but merged ones
 * @param category key of a category; null for all
 * @param shown how many to show
 */
record Filter(String words, Set<State> states, @Nullable String category, Sort sort, boolean mine, int shown) {

    static final int PAGE = 24;
    private static final int MOST = 480;

    enum Sort {
        NEWEST,
        SUPPORTED,
        CHANGED,
        OLDEST;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Filter ALL = new Filter("", Set.of(), null, Sort.NEWEST, false, PAGE);

    /** Reads it from an address; what is not understood is left out. */
    static Filter of(Map<String, List<String>> query) {
        var states = query.getOrDefault("state", List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .flatMap(key -> java.util.Arrays.stream(State.values())
                        .filter(state -> state.key().equals(key)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
        var sort = first(query, "sort")
                .flatMap(key -> java.util.Arrays.stream(Sort.values())
                        .filter(value -> value.key().equals(key))
                        .findFirst())
                .orElse(Sort.NEWEST);
        int shown = first(query, "shown")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(PAGE);
        return new Filter(
                first(query, "q").orElse(""),
                states,
                first(query, "category").orElse(null),
                sort,
                first(query, "mine").isPresent(),
                Math.clamp(shown, 1, MOST));
    }

    private static Optional<String> first(Map<String, List<String>> query, String key) {
        return query.getOrDefault(key, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** As it stands in an address; defaults are left out. */
    Map<String, List<String>> query() {
        var query = new LinkedHashMap<String, List<String>>();
        if (!words.isBlank()) {
            query.put("q", List.of(words));
        }
        if (!states.isEmpty()) {
            query.put("state", List.of(states.stream().map(State::key).collect(Collectors.joining(","))));
        }
        if (category != null) {
            query.put("category", List.of(category));
        }
        if (sort != Sort.NEWEST) {
            query.put("sort", List.of(sort.key()));
        }
        if (mine) {
            query.put("mine", List.of("1"));
        }
        if (shown != PAGE) {
            query.put("shown", List.of(Integer.toString(shown)));
        }
        return query;
    }

    boolean isNarrow() {
        return !words.isBlank() || !states.isEmpty() || category != null || mine;
    }

    Filter words(String other) {
        return new Filter(other, states, category, sort, mine, PAGE);
    }

    Filter states(Set<State> others) {
        return new Filter(words, others, category, sort, mine, PAGE);
    }

    Filter category(@Nullable String other) {
        return new Filter(words, states, other, sort, mine, PAGE);
    }

    Filter sort(Sort other) {
        return new Filter(words, states, category, other, mine, PAGE);
    }

    Filter more() {
        return new Filter(words, states, category, sort, mine, shown + PAGE);
    }
}
