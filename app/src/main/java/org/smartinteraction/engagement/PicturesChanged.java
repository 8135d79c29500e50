package org.smartinteraction.engagement;

import java.util.UUID;

/**
 * A picture of a subject was hidden, or is shown again: whoever owns the subject publishes it anew. Heard within the
 * tenant and the transaction of the change.
 *
 * @param subject what the picture hangs on
 */
public record PicturesChanged(UUID subject) {}
