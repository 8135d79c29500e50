/**
 * Who is asked. The host name of a request decides the tenant, once, in {@link
 * org.smartinteraction.tenancy.TenantFilter}; everything else only reads it through {@link
 * org.smartinteraction.tenancy.Tenancy}. Row-level security in PostgreSQL holds the line behind it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {})
package org.smartinteraction.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
