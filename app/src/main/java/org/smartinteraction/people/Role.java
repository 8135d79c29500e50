package org.smartinteraction.people;

import java.util.List;
import java.util.Map;

/**
 * What a space lets a group of its members do.
 *
 * @param key its name in configuration; {@code member} stands for everyone who is signed in
 * @param names its name by language code
 * @param permissions such as {@code issues.answer}, {@code issues.*} or {@code *}
 */
public record Role(String key, Map<String, String> names, List<String> permissions) {}
