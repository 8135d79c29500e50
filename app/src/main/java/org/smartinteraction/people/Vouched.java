package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody for whom an organisation vouches now.
 *
 * @param id of the verification
 * @param rung key of the ladder's rung
 */
public record Vouched(UUID id, UUID member, String name, String email, String rung, LocalDate on, LocalDate expires) {}
