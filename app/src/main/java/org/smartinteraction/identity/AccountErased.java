package org.smartinteraction.identity;

import java.util.UUID;

/**
 * A person wants to be erased everywhere. Listeners erase what they keep, in the caller's thread; the account itself goes
 * when all of them have. When one fails the event comes again within an hour, so it must do no harm twice.
 *
 * @param email its address, in lower case
 */
public record AccountErased(UUID account, String email) {}
