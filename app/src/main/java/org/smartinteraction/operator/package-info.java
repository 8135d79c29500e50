/**
 * The platform itself: its site with the communities that take part, how a community starts its space, and the
 * operator's console and command line, which provision, suspend, export and erase spaces.
 */
@ApplicationModule
@NullMarked
package org.smartinteraction.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
