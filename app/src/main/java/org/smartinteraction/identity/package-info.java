/**
 * The sign-in host: one account per person across all spaces, one-time links by e-mail, and the OpenID Connect
 * provider whose clients the spaces are. It has a schema and a database role of its own and uses nothing else of the
 * application; a space learns of a person only what the claims of an ID token say.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {})
package org.smartinteraction.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
