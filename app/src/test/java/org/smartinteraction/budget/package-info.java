@org.jspecify.annotations.NullMarked
package org.smartinteraction.budget;
