/** The tenant's site: what it consists of, how it looks, how it is shaped and published. */
@NullMarked
package org.smartinteraction.space;

import org.jspecify.annotations.NullMarked;
