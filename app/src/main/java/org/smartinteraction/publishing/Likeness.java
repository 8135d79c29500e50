package org.smartinteraction.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smartinteraction.publishing.Words.Word;

/** Compares two texts word by word. */
final class Likeness {

    /** What people say in nearly every report, so that it tells little: in base forms. */
    private static final Set<String> FILLERS = Set.of(
            "проблема",
            "прохання",
            "просити",
            "потрібно",
            "потрібний",
            "треба",
            "вулиця",
            "вул",
            "будинок",
            "буд",
            "місто",
            "село",
            "громада",
            "працювати",
            "зробити",
            "робити",
            "великий",
            "новий",
            "старий",
            "давно",
            "тиждень",
            "день",
            "місяць",
            "рік",
            "житель",
            "мешканець",
            "люди",
            "людина",
            "дуже",
            "знаходитися",
            "стан",
            "поганий",
            "небезпечний",
            "терміново",
            "шановний",
            "добрий",
            "відремонтувати",
            "ремонт",
            "хотіти",
            "можна",
            "могти",
            "стати",
            "пройти",
            "street",
            "pleas",
            "need",
            "problem",
            "hous",
            "villag",
            "town",
            "citi",
            "week",
            "day",
            "month",
            "year",
            "big",
            "work",
            "repair",
            "fix",
            "near",
            "there",
            "veri");

    /** Words for the same thing: each line in base forms. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("яма", "вибоїна", "вибій", "ямковий", "pothol", "hole"),
            Set.of("дорога", "дорожній", "асфальт", "шлях", "road"),
            Set.of("освітлення", "ліхтар", "світло", "лампа", "темно", "темрява", "light", "lamp", "streetlight"),
            Set.of(
                    "сміття",
                    "смітник",
                    "відхід",
                    "відходи",
                    "звалище",
                    "сміттєзвалище",
                    "контейнер",
                    "rubbish",
                    "garbag",
                    "wast",
                    "trash"),
            Set.of("школа", "шкільний", "ліцей", "гімназія", "school"),
            Set.of("садок", "садочок", "дитсадок", "дитсадочок", "kindergarten"),
            Set.of("собака", "пес", "безпритульний", "dog"),
            Set.of("вода", "водопровід", "водопостачання", "водогін", "water"),
            Set.of("каналізація", "каналізаційний", "стік", "люк", "sewer", "manhol"),
            Set.of("майданчик", "гойдалка", "гірка", "playground"),
            Set.of("автобус", "маршрутка", "автобусний", "bus"),
            Set.of("тротуар", "хідник", "пішохідний", "sidewalk", "pavement"),
            Set.of("дерево", "гілка", "гілля", "tree", "branch"));

    private Likeness() {}

    static double of(List<Word> one, List<Word> other) {
        var first = distinct(one);
        var second = distinct(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        double forward = share(first, second);
        double backward = share(second, first);
        // A short title said again inside a long story is alike, though less surely than two equal titles.
        return 0.7 * (forward + backward) / 2 + 0.3 * Math.max(forward, backward);
    }

    /** What part of the first text's weight is met in the second, 0 to 1. */
    private static double share(List<Word> first, List<Word> second) {
        double met = 0;
        double all = 0;
        for (var word : first) {
            double weight = weight(word);
            all += weight;
            met += weight
                    * second.stream()
                            .mapToDouble(candidate -> match(word, candidate))
                            .max()
                            .orElse(0);
        }
        return met / all;
    }

    private static double match(Word one, Word other) {
        if (one.stems().stream().anyMatch(other.stems()::contains)) {
            return 1;
        }
        if (SAME.stream()
                .anyMatch(group -> one.stems().stream().anyMatch(group::contains)
                        && other.stems().stream().anyMatch(group::contains))) {
            return 0.9;
        }
        return Spelling.alike(one.form(), other.form()) ? 0.8 : 0;
    }

    private static double weight(Word word) {
        if (word.stems().stream().anyMatch(FILLERS::contains)) {
            return 0.25;
        }
        return word.name() || Character.isDigit(word.form().charAt(0)) ? 0.5 : 1;
    }

    private static List<Word> distinct(List<Word> words) {
        var seen = new HashSet<String>();
        var distinct = new ArrayList<Word>();
        for (var word : words) {
            if (seen.add(word.stems().getFirst())) {
                distinct.add(word);
            }
        }
        // Beyond this, more words only cost time.
        return distinct.subList(0, Math.min(distinct.size(), 200));
    }
}
