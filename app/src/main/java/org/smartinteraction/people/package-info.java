/**
 * The people of a space: its members, their roles and organisations, and the one decision about what they may do
 * ({@link org.smartinteraction.people.Access}).
 */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"tenancy", "journal"})
package org.smartinteraction.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
