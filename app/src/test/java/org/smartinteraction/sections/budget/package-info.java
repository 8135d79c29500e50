@org.jspecify.annotations.NullMarked
package org.smartinteraction.sections.budget;
