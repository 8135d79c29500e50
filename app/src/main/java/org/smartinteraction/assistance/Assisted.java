package org.smartinteraction.assistance;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person without an account, as the office knows them.
 *
 * @param id of the member
 * @param year of birth
 * @param phone digits with the country's code; empty for none
 */
record Assisted(UUID id, String name, @Nullable Integer year, String phone, String email, Set<Group> groups) {}
