/**
 * What many sections share: pictures hung on something, places, "me too" supports, replies, and drafts that outlive a
 * dropped session. Each of them hangs on a <em>subject</em>: the id of an issue, a solution, a news item.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "areas", "journal", "people", "publishing", "space", "ui"})
package org.smartinteraction.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
