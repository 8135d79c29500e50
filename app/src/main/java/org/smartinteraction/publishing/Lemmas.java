package org.smartinteraction.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/** Base forms of Ukrainian words: from the dictionary, else by cutting the ending off. Not for several threads at once. */
final class Lemmas {

    private static final Dictionary DICTIONARY = read();

    /** Endings of nouns, adjectives and verbs, longer ones first. */
    private static final List<String> ENDINGS = List.of(
                    "ться", "ються", "ами", "ями", "ого", "ому", "ими", "ої", "ою", "ею", "єю", "ій", "их", "им", "ів",
                    "їв", "ям", "ам", "ах", "ях", "ом", "ем", "ові", "еві", "ий", "ія", "ії", "ію", "ок", "а", "я", "о",
                    "е", "є", "и", "і", "ї", "у", "ю", "ь", "й")
            .stream()
            .sorted((one, other) -> other.length() - one.length())
            .toList();

    private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);

    private Lemmas() {}

    static Lemmas lookup() {
        return new Lemmas();
    }

    /** Base forms of a word in small letters, without ґ. */
    List<String> of(String form) {
        var found = find(form);
        if (found.isEmpty()) {
            // People leave the apostrophe out: памятник, здоровя.
            var spelled = form.replaceAll("([бпвмфр])(?=[яюєї])", "$1'");
            found = spelled.equals(form) ? found : find(spelled);
        }
        return found.isEmpty() ? List.of(root(form)) : found;
    }

    private List<String> find(String form) {
        return lookup.lookup(form).stream()
                .map(data -> Objects.toString(data.getStem(), form).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** What is left of a word without its ending: at least four letters, so that short words stay whole. */
    static String root(String form) {
        for (var ending : ENDINGS) {
            if (form.endsWith(ending) && form.length() - ending.length() >= 4) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }

    private static Dictionary read() {
        var file = Objects.requireNonNull(
                Lemmas.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict"), "Ukrainian dictionary");
        try {
            return Dictionary.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
