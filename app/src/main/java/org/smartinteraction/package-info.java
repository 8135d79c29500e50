/**
 * Smart Interaction: community spaces for many communities from one application. This package starts it and holds
 * the little glue that belongs to no module; every direct sub-package is a module.
 */
@NullMarked
package org.smartinteraction;

import org.jspecify.annotations.NullMarked;
