/**
 * The register of administrative units (KATOTTG): its import from the official file, search by name or code, and the
 * official romanisation of Ukrainian names. It belongs to no tenant; everybody may read it.
 */
@ApplicationModule(allowedDependencies = "ui")
@NullMarked
package org.smartinteraction.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
