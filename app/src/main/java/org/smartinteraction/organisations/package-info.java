/**
 * The organisations of a space in the four sectors: a directory for everybody with what each is, offers and does here, who
 * belongs to it, and the pages on which staff and the organisations themselves keep it true.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {
            "tenancy",
            "areas",
            "journal",
            "people",
            "publishing",
            "space",
            "engagement",
            "moderation",
            "budget",
            "ui"
        })
package org.smartinteraction.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
