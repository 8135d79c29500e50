/**
 * The budget as people see it: where the money comes from and where it goes, as tables and charts with an address for
 * each state, and how officials bring it in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Section: budget",
        allowedDependencies = {"tenancy", "people", "publishing", "space", "engagement", "budget", "ui"})
package org.smartinteraction.sections.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
