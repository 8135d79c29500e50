package org.smartinteraction.identity;

import java.util.List;

/**
 * Messages to telephones that a demonstration keeps instead of sending them, to be shown beside its letters. The application
 * answers; this package knows nothing of spaces.
 */
public interface KeptMessages {

    /**
     * A message.
     *
     * @param to the number
     */
    record Message(String to, String text) {}

    /** All of them, in no demonstration none. */
    List<Message> all();
}
