package org.smartinteraction.space;

import org.smartinteraction.space.Statute.Unit;

/**
 * A rule that a statute may hold.
 *
 * @param key of the rule, {@code petitions.signatures}
 * @param unit what its value counts
 * @param textKey key of its name, for spaces whose statute does not hold it yet
 */
public record RuleKind(String key, Unit unit, String textKey) {}
