package org.smartinteraction.identity;

import java.util.UUID;

/**
 * A person who can sign in.
 *
 * @param id the subject that the spaces know
 * @param email in lower case, confirmed by the person
 * @param language the one chosen at the last sign-in, {@code uk} or {@code en}
 */
record Account(UUID id, String email, String language) {}
