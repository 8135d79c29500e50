package org.smartinteraction.people;

/**
 * How long something is kept. A bean; done every night, in every space.
 *
 * @param key its name in {@code smart.retention.<key>}
 * @param days that it is kept unless the setting says otherwise
 * @param sql deletes what is older than {@code :days} days in the current space
 */
public record Keeping(String key, int days, String sql) {}
