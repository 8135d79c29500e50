/**
 * Issues: what residents find wrong, wanted or noticed, at a place. An issue goes from report to a solved or refused
 * one in steps with reasons, gathers people whom it concerns too, and can become a call for solutions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "areas",
            "journal",
            "people",
            "publishing",
            "space",
            "engagement",
            "moderation",
            "assistance",
            "budget",
            "ui"
        })
package org.smartinteraction.sections.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
