package org.smartinteraction.engagement;

import java.util.UUID;

/**
 * A reply about a subject was hidden, is shown again or was taken off the page: whoever owns the subject publishes it
 * anew. Heard within the tenant and the transaction of the change.
 *
 * @param subject what was replied to
 */
public record RepliesChanged(UUID subject) {}
