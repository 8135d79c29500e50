package org.smartinteraction.people;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a feature knows better than the database's catalogue about the data of a person. Without such a bean a table is
 * still exported and erased: rows that refer to their member with {@code on delete cascade} go with the person, all others
 * stay under a pseudonym.
 */
public interface PersonalData {

    /** What the feature's tables hold, as text keys by table name, for the export. */
    default Map<String, String> words() {
        return Map.of();
    }

    /**
     * The columns by which rows are a member's, by table name, where the catalogue alone would give a person what is
     * another's: whoever decides about a thing does not own it.
     */
    default Map<String, Set<String>> owners() {
        return Map.of();
    }

    /** Deletes what nobody but this member had to do with, in the transaction that erases their place in the space. */
    default void forget(UUID member) {}
}
