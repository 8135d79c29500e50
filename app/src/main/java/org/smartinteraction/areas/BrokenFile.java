package org.smartinteraction.areas;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smartinteraction.ui.Texts;

/** A file that was refused whole: nothing of it was stored. It knows every reason. */
public final class BrokenFile extends RuntimeException {

    private final transient List<Problem> problems;

    /** A file with these problems, at least one. */
    public BrokenFile(List<Problem> problems) {
        super(problems.getFirst().key());
        this.problems = List.copyOf(problems);
    }

    /** A file that cannot be read at all, for the reason under the text key. */
    public static BrokenFile because(String key, Object... args) {
        return new BrokenFile(List.of(new Problem(0, key, List.of(args))));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The reasons, a line each. */
    public String text(Locale locale) {
        return problems.stream().map(problem -> problem.text(locale)).collect(Collectors.joining("\n"));
    }

    /**
     * What is wrong in a file.
     *
     * @param line counted from 1; 0 when it is the file as a whole
     * @param key text key of the reason
     * @param args arguments of that text
     */
    public record Problem(long line, String key, List<Object> args) {

        /** "Line 12: there is no unit with the code …". */
        public String text(Locale locale) {
            var texts = Texts.in(locale);
            return line == 0 ? reason(locale) : texts.t("areas.file.line", Long.toString(line), reason(locale));
        }

        /** The reason without the line. */
        public String reason(Locale locale) {
            return Texts.in(locale).t(key, args.toArray());
        }
    }
}
