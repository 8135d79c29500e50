package org.smartinteraction.journal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the journal who is acting. */
public interface Signatory {

    /** The person who is acting; empty for a visitor and for what the program does itself. */
    Optional<Signature> signature();

    /**
     * A person's signature. The mark that it leaves on a line is an HMAC of the line's number, act and subject under the
     * person's own key: nobody can tell from the journal that two lines are of one person, the person can show that a line
     * is theirs, and when the key is erased nobody ever can.
     *
     * @param member the person's place in this space
     * @param key 32 random bytes that only this space knows
     * @param actor the organisation in whose name the person acts; null for their own
     * @param by who did it for the person; null for what they did themselves
     */
    record Signature(
            UUID member,
            byte[] key,
            @Nullable UUID actor,
            @Nullable Signature by) {

        /** Of somebody who acts themself. */
        public Signature(UUID member, byte[] key, @Nullable UUID actor) {
            this(member, key, actor, null);
        }
    }
}
