/**
 * The record that can be checked: every act that others rely on is one line of its tenant's journal, which is only ever
 * added to. Each line carries the hash of the one before, so that whoever keeps one checkpoint can prove whether anything
 * before it was changed, removed or inserted. The hashed part says nothing about a person.
 */
@NullMarked
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"tenancy"})
package org.smartinteraction.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
