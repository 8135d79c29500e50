package org.smartinteraction.people;

import java.util.Map;

/**
 * One rung of the ladder of verification, as the space names it.
 *
 * @param key its name in configuration
 * @param level how sure it is, from 0 (an address that answers) to 5 (state electronic identity)
 * @param way how one gets there
 * @param names its name by language code
 */
public record Rung(String key, int level, Way way, Map<String, String> names) {}
