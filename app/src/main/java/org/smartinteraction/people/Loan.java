package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A role that was handed on for a time.
 *
 * @param member who has it
 * @param name how the space calls them
 * @param until the last day
 * @param by who handed it on
 */
public record Loan(UUID member, String name, String role, LocalDate until, UUID by) {}
