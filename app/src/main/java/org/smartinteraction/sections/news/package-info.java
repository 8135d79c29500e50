/** News: short articles with a picture, written by the community's staff. The smallest section there is. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "journal",
            "people",
            "publishing",
            "space",
            "engagement",
            "moderation",
            "budget",
            "ui"
        })
package org.smartinteraction.sections.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
