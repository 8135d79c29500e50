/**
 * Regions over communities: joining by consent, what is shared, joint issues, co-financing and the dashboard across
 * communities. A region reads what its members published in the sections they agreed to share; nobody writes for
 * another.
 */
@NullMarked
@ApplicationModule(
        displayName = "Overlay",
        allowedDependencies = {
            "tenancy",
            "journal",
            "people",
            "publishing",
            "space",
            "engagement",
            "budget",
            "goals",
            "ui"
        })
package org.smartinteraction.overlay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
