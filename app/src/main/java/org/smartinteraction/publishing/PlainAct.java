package org.smartinteraction.publishing;

import java.util.UUID;

/**
 * The one act on an item that comes in floods, such as supporting it, so that it can be done by a plain form, without
 * scripts. A bean of the feature, which also decides whether the acting person may.
 */
public interface PlainAct {

    /** The kind of items it is done to; see {@link PublishedItem#kind()}. */
    String kind();

    /**
     * Prefix of its words: {@code .add} and {@code .added} for the button and the state, {@code .count} with a number,
     * {@code .done} for what is said after it.
     */
    String texts();

    /** Whether it can be done to the item at all, by anybody. */
    boolean isOpen(UUID item);

    /** Whether the acting person did it. */
    boolean isMine(UUID item);

    /** How many people did it. */
    int count(UUID item);

    /** Does it in the name of the acting person; once is enough. @return false if they did already */
    boolean add(UUID item);

    /** Takes it back. @return false if there was nothing to take back */
    boolean withdraw(UUID item);
}
