package org.smartinteraction.people;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** In whose name the person who is acting acts: as one act says, else as they have chosen for their session. */
@Component
class Speaking {

    private static final ScopedValue<Optional<UUID>> NAMED = ScopedValue.newInstance();

    private final ObjectProvider<Hat> hat;

    Speaking(ObjectProvider<Hat> hat) {
        this.hat = hat;
    }

    /** The organisation they named; whether they may speak for it has to be asked. */
    Optional<UUID> named() {
        return NAMED.isBound()
                ? NAMED.get()
                : Optional.ofNullable(hat.getIfAvailable()).flatMap(Hat::worn);
    }

    void choose(@Nullable UUID actor) {
        var known = hat.getIfAvailable();
        if (known != null) {
            known.wear(actor);
        }
    }

    /** Does something in the name of an organisation, or in one's own. */
    static <T> T as(@Nullable UUID actor, Callable<T> action) {
        try {
            return ScopedValue.where(NAMED, Optional.ofNullable(actor)).call(action::call);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
