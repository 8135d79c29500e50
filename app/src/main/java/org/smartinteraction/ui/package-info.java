/**
 * The component kit: the look, the words and the small accessible components all other modules build their views from.
 */
@NullMarked
package org.smartinteraction.ui;

import org.jspecify.annotations.NullMarked;
