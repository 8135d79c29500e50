package org.smartinteraction.engagement;

import java.util.UUID;

/**
 * The number of supporters of a subject changed: whoever owns the subject publishes the new number. Heard within the
 * tenant, on a thread and outside a transaction of its own, some seconds after the change.
 *
 * @param subject what was supported, or is not any more
 */
public record SupportsChanged(UUID subject) {}
