package org.smartinteraction.people;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose name a person has chosen to act, kept in their session of this space until they choose again. */
public interface Hat {

    /** The organisation they chose; empty for their own name. Whether they may still speak for it is asked elsewhere. */
    Optional<UUID> worn();

    /** Chooses an organisation, or their own name. */
    void wear(@Nullable UUID actor);
}
