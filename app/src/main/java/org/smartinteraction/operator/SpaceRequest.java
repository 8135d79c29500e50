package org.smartinteraction.operator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to start a space, from the first choice until it is there or refused. It survives reloads and is
 * found again from the confirmation mail, so its id is random: whoever knows it may go on with it.
 *
 * @param area KATOTTG code
 * @param region whether it is for a region
 * @param template key of the chosen template
 * @param label first part of the host name, as chosen
 * @param accent {@code #rrggbb}
 * @param email to be confirmed by signing in with it
 * @param reason why it was refused
 * @param tenant the space, once it is there
 */
record SpaceRequest(
        UUID id,
        State state,
        String area,
        boolean region,
        @Nullable String template,
        @Nullable String label,
        Map<String, String> names,
        List<String> languages,
        @Nullable String accent,
        @Nullable String email,
        @Nullable String reason,
        @Nullable UUID tenant,
        Instant created) {

    /** How far a request is. */
    enum State {
        /** Being filled in. */
        DRAFT,
        /** Sent; its writer has not yet signed in with the e-mail address given. */
        UNCONFIRMED,
        /** Confirmed; an operator decides. */
        WAITING,
        /** The space is there. */
        DONE,
        /** An operator said no, with a reason. */
        REFUSED
    }

    /** Whether its writer may still change it. */
    boolean open() {
        return state == State.DRAFT || state == State.UNCONFIRMED;
    }
}
