package org.smartinteraction.identity;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Where an account has left data. The application answers; this package knows nothing of spaces. */
public interface Places {

    /**
     * A site where the person has a place.
     *
     * @param host of the site
     * @param name of the site
     * @param obstacle a sentence saying what has to be done before it can be erased; empty when nothing
     */
    record Place(String host, String name, String obstacle) {}

    /** All of them. */
    List<Place> of(UUID account, Locale language);

    /**
     * Writes everything there is about the person as a ZIP.
     *
     * @param own what this package keeps, rows by table
     */
    void write(UUID account, Map<String, List<Map<String, Object>>> own, Locale language, OutputStream out);
}
