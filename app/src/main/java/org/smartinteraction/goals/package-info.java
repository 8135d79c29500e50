/** The Sustainable Development Goals as a catalogue: which goals and targets there are, and what each is called. */
@NullMarked
package org.smartinteraction.goals;

import org.jspecify.annotations.NullMarked;
