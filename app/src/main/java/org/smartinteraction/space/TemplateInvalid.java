package org.smartinteraction.space;

import java.util.List;
import java.util.stream.Collectors;

/** A template that cannot be used; says everything that is wrong with it. */
public final class TemplateInvalid extends RuntimeException {

    private final transient List<Problem> problems;

    TemplateInvalid(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param file name of the file
     * @param path JSON pointer to the place, empty for the whole file
     * @param line line of the place from 1, or 0 where it cannot be told
     * @param reason what is wrong, a sentence
     */
    public record Problem(String file, String path, int line, String reason) {

        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + " at " + (path.isEmpty() ? "/" : path) + ": " + reason;
        }
    }
}
