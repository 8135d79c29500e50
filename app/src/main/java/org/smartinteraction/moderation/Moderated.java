package org.smartinteraction.moderation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that people write and others can report: a bean in the folder of the section. The section's pages show
 * {@link ModerationParts}, and its lists leave out what {@link org.smartinteraction.publishing.Veil} hides.
 */
public interface Moderated {

    /** A lasting word, such as {@code issue}; its name is the text {@code moderation.kind.<kind>}, which stands in its folder. */
    String kind();

    /** The thing, if the acting person may read it or could if it were not hidden. */
    Optional<Thing> find(UUID id);

    /** How an author does what moderators ask them to. */
    enum Mending {
        /** Where it was written. */
        ELSEWHERE,
        /** Beside the decision, by another text. */
        TEXT,
        /** Beside the decision, by another title and text. */
        TITLE_AND_TEXT,
        /** Beside the decision, by taking it away. */
        REMOVAL
    }

    /** How the author of a thing does what moderators ask. */
    default Mending mending() {
        return Mending.ELSEWHERE;
    }

    /**
     * Its author does what moderators asked for; whether they did was asked before.
     *
     * @param title the new title; what it was where only the text is changed
     * @param text the new text; empty for a removal
     */
    default void mend(UUID id, String title, String text) {
        throw new UnsupportedOperationException(kind());
    }

    /** The thing was hidden, or is shown again. What is published of it under its own id needs nothing. */
    default void changed(UUID id) {}

    /**
     * Something people wrote.
     *
     * @param author the member who wrote it; null when they left
     * @param title one line; may be empty
     * @param text the rest; may be empty
     * @param path where it can be read in the space
     * @param picture address of a picture to look at; null when it is not a picture
     */
    record Thing(
            UUID id,
            @Nullable UUID author,
            String title,
            String text,
            String path,
            @Nullable String picture) {

        /** All that it says. */
        String words() {
            return (title + "\n\n" + text).strip();
        }
    }
}
