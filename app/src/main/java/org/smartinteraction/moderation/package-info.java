/**
 * Moderation: people report what breaks the rules, moderators decide by a day, authors are told why and may appeal once to
 * somebody else, and everybody can read what was decided without learning about whom. Nothing is deleted. A section joins
 * with one bean ({@link org.smartinteraction.moderation.Moderated}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Moderation",
        allowedDependencies = {"tenancy", "journal", "people", "publishing", "space", "engagement", "ui"})
package org.smartinteraction.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
