package org.smartinteraction.publishing;

import java.util.UUID;

/**
 * A published item and whose it is.
 *
 * @param tenantId the tenant whose space it stands in: this one, a member community or a region
 */
public record Publication(UUID tenantId, PublishedItem item) {}
