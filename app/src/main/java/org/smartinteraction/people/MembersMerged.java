package org.smartinteraction.people;

import java.util.UUID;

/**
 * Two members of the current space turned out to be one person: what was the first one's is the second one's now. Told
 * in the transaction in which it happens.
 */
public record MembersMerged(UUID from, UUID into) {}
