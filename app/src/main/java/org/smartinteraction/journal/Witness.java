package org.smartinteraction.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Is told of every act that somebody does for another, and of what came of it, in the transaction of the act: a bean. */
public interface Witness {

    /** @param act as the journal calls it, @param subject what it was done to */
    void recorded(String act, @Nullable UUID subject);
}
