/**
 * What a person can ask of a space about their own data: to see it, to take it along, to have it erased; and what the
 * space says of it beforehand. Tables are known from the database's catalogue, so a new section is in all of it without
 * being named here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"tenancy", "people", "journal", "publishing", "space", "ui"})
package org.smartinteraction.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
