/**
 * Acting for people who have no account: a facilitator or the clerk of a service centre does for a person, with their
 * recorded consent, what the person could do themself; everything is marked so, the person gets a receipt, and can make
 * what was done for them their own later. Sections offer what can be entered from paper with a bean
 * ({@link org.smartinteraction.assistance.PaperForm}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Assistance",
        allowedDependencies = {"tenancy", "journal", "people", "publishing", "space", "engagement", "privacy", "ui"})
package org.smartinteraction.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
