/**
 * The tenant's site: what it consists of, how it looks, how it is shaped and published; and the seam where a kind of
 * section plugs in ({@link org.smartinteraction.space.SectionType}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Space",
        allowedDependencies = {"tenancy", "areas", "journal", "people", "publishing", "ui"})
package org.smartinteraction.space;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
