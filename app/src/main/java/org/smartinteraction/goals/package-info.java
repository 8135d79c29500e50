/** The Sustainable Development Goals as a catalogue: which goals and targets there are, and what each is called. */
@ApplicationModule(allowedDependencies = "ui")
@NullMarked
package org.smartinteraction.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
