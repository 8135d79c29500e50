package org.smartinteraction.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, newest first.
 *
 * @param items with the beginning of their texts only, and without details
 * @param next what {@link Filter#after} takes for the part that follows; null at the end
 */
public record Page(List<Publication> items, @Nullable String next) {}
