package org.smartinteraction.journal;

import java.time.LocalDate;

/**
 * How far a journal had come at the end of a day. Whoever keeps it can later prove what came before.
 *
 * @param number of the last line
 * @param hash of the last line
 */
public record Checkpoint(LocalDate day, long number, String hash) {

    /** The checkpoint as a file holds it. */
    public String written() {
        return "# checkpoint\t" + day + "\t" + number + "\t" + hash;
    }
}
