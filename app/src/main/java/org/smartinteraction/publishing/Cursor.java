package org.smartinteraction.publishing;

import java.time.Instant;
import java.util.UUID;

/** Where a page of items ended: text that the next page begins with. */
record Cursor(Instant time, UUID id) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static Cursor at(PublishedItem item) {
        return new Cursor(item.publishedAt(), item.id());
    }

    /** A position that somebody has broken is the beginning of time: an empty page. */
    static Cursor parse(String text) {
        try {
            int at = text.indexOf('_');
            var time = Instant.parse(text.substring(0, at));
            // Beyond these years the database has no times.
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new IllegalArgumentException(text);
            }
            return new Cursor(time, UUID.fromString(text.substring(at + 1)));
        } catch (RuntimeException broken) {
            return new Cursor(Instant.EPOCH, new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return time + "_" + id;
    }
}
