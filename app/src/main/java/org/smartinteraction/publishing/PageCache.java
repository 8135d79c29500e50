package org.smartinteraction.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps plain pages, so that a crowd costs one rendering. A page is forgotten as soon as its space publishes or withdraws
 * anything or changes its configuration, or another tenant of which it shows something does; what another tenant adds
 * shows after a minute.
 */
@Component
class PageCache {

    private static final long MOST_BYTES = 64L << 20;

    private final AtomicLong everything = new AtomicLong();
    private final Map<UUID, AtomicLong> changes = new ConcurrentHashMap<>();
    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Kept kept) -> kept.page().body().length + 500)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** The page of the asked site at this address, from memory if it is still true. */
    Rendered page(String address, Supplier<Rendered> rendering) {
        var tenant = Tenancy.current().map(Tenant::id).orElse(null);
        var key = new Key(tenant, address, everything.get(), tenant == null ? 0 : number(tenant));
        var kept = pages.getIfPresent(key);
        if (kept != null && kept.isTrue()) {
            return kept.page();
        }
        pages.asMap().computeIfPresent(key, (_, old) -> old.isTrue() ? old : null);
        return pages.get(key, _ -> keep(rendering.get())).page();
    }

    @EventListener
    void on(Change change) {
        var tenant = change.tenant();
        if (tenant != null && (change.of(Metrics.CHANGE) || change.of("space"))) {
            changes.computeIfAbsent(tenant, _ -> new AtomicLong()).incrementAndGet();
        } else if (change.of("tenant") || change.of(Metrics.CHANGE) || change.of("space")) {
            everything.incrementAndGet();
        }
    }

    private long number(UUID tenant) {
        var number = changes.get(tenant);
        return number == null ? 0 : number.get();
    }

    private Kept keep(Rendered page) {
        return new Kept(page, page.others().stream().collect(Collectors.toMap(other -> other, this::number)));
    }

    private record Key(@Nullable UUID tenant, String address, long everything, long number) {}

    /** A page and how far the others were when it was made. */
    private final class Kept {

        private final Rendered page;
        private final Map<UUID, Long> others;

        Kept(Rendered page, Map<UUID, Long> others) {
            this.page = page;
            this.others = others;
        }

        Rendered page() {
            return page;
        }

        boolean isTrue() {
            return others.entrySet().stream().allMatch(other -> number(other.getKey()) == other.getValue());
        }
    }
}
