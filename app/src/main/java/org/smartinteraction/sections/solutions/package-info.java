/**
 * Solutions: answers to issues that may need money, work and goods. Anyone of the four sectors proposes one, a team
 * writes it together, a department reviews it, sources finance it, and its results are measured against its goals.
 */
@ApplicationModule(
        displayName = "Solutions",
        allowedDependencies = {
            "tenancy",
            "journal",
            "people",
            "publishing",
            "space",
            "engagement",
            "moderation",
            "assistance",
            "budget",
            "goals",
            "ui"
        })
@NullMarked
package org.smartinteraction.sections.solutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
