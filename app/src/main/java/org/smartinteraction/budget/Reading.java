package org.smartinteraction.budget;

import java.util.List;

/** What came of reading a file: it is sound as a whole, or nothing of it may be used. */
public sealed interface Reading {
    /** A file whose every record was understood. */
    record Sound(BudgetFile file) implements Reading {}

    /** Every problem that was found, in the order of the file. */
    record Broken(List<Problem> problems) implements Reading {
        /** How many problems are worth showing to a person. */
        public static final int SHOWN = 100;

        public Broken {
            problems = problems.stream()
                    .sorted(java.util.Comparator.comparingInt(Problem::line))
                    .toList();
        }

        /** The first hundred. */
        public List<Problem> shown() {
            return problems.subList(0, Math.min(SHOWN, problems.size()));
        }
    }

    /** Reads a file of the state's export. Nothing is stored. */
    static Reading of(byte[] file) {
        return BudgetReader.read(file);
    }
}
