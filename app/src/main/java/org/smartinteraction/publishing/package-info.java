/**
 * The one way anything becomes public: published items with their links and figures, search over them, feeds, and the
 * plain pages which need neither a session nor JavaScript.
 */
@NullMarked
package org.smartinteraction.publishing;

import org.jspecify.annotations.NullMarked;
