/** Tests of the solutions section. */
@NullMarked
package org.smartinteraction.sections.solutions;

import org.jspecify.annotations.NullMarked;
