package org.smartinteraction.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was read from the database, kept until it changes. What was being read while it changed is given to whoever asked
 * and not kept: it may be the old.
 */
public final class Remembered<K, V> {

    private final AtomicLong changes = new AtomicLong();
    private final Cache<K, V> cache;

    /** @param most how many are kept; @param longest how long without a change */
    public Remembered(long most, Duration longest) {
        cache = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(longest)
                .build();
    }

    /** The value, read when it is not known. */
    public V get(K key, Function<? super K, ? extends V> read) {
        var known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        V value = read.apply(key);
        cache.put(key, value);
        if (changes.get() != before) {
            cache.invalidate(key);
        }
        return value;
    }

    /** Everything may have changed. */
    public void forget() {
        changes.incrementAndGet();
        cache.invalidateAll();
    }

    /** What these keys mean may have changed. */
    public void forget(Predicate<? super K> changed) {
        changes.incrementAndGet();
        cache.asMap().keySet().removeIf(changed);
    }
}
