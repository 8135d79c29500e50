package org.smartinteraction.overlay;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Source;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the communities of a region have published, in figures. Reads the sums in {@code metric}, which the overlay
 * policy lets through, so that it costs the same however many items there are; who asks may be anyone, since all of it
 * is public.
 */
@Service
@Transactional(readOnly = true)
class Dashboard {

    private final JdbcClient jdbc;
    private final TenantDirectory directory;
    private final MembershipRows members;

    Dashboard(JdbcClient jdbc, TenantDirectory directory, MembershipRows members) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.members = members;
    }

    /**
     * The figures of every member community.
     *
     * @param year only what was published in this year; null for all years
     */
    List<Figures> communities(@Nullable Year year) {
        var byTenant = new HashMap<UUID, Map<String, Long>>();
        jdbc.sql("""
                        select tenant_id, key, dimension, sum(value)::bigint from metric
                        where tenant_id = any ((select app.readable_tenants())::uuid[]) and section_id = any ((select app.readable_sections())::uuid[])
                          and (cast(:year as int) is null or period >= make_date(:year, 1, 1) and period < make_date(:year + 1, 1, 1))
                        group by tenant_id, key, dimension""").param("year", year == null ? null : year.getValue()).query(row -> {
            var key = row.getString(2);
            var dimension = row.getString(3);
            byTenant.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                    .put(dimension == null || dimension.isEmpty() ? key : key + "/" + dimension, row.getLong(4));
        });
        var figures = new ArrayList<Figures>();
        for (var membership : members.all()) {
            if (membership.state() == Membership.State.JOINED) {
                figures.add(new Figures(
                        membership.other(),
                        byTenant.getOrDefault(membership.other().id(), Map.of()),
                        !membership.shared().isEmpty()));
            }
        }
        figures.sort(Comparator.comparing(row -> row.tenant().name(java.util.Locale.of("uk"))));
        return figures;
    }

    /** What the region itself puts into solutions of each community, in kopecks by stage: its own published contributions. */
    Map<UUID, Map<String, Long>> ownMoney(@Nullable Year year) {
        var money = new HashMap<UUID, Map<String, Long>>();
        jdbc.sql("""
                        select about.tenant_id, split_part(fact.key, '/', 1), sum(fact.value::bigint)::bigint
                        from published_item own
                        cross join jsonb_each_text(own.facts) fact
                        join published_item about on about.tenant_id = any ((select app.readable_tenants())::uuid[]) and about.id = any (own.relates)
                        where own.tenant_id = :own and own.kind = 'contribution' and fact.key like 'money.%'
                          and (cast(:year as int) is null
                            or extract(year from own.published_at at time zone 'Europe/Kyiv')::int = :year)
                        group by 1, 2""")
                .param("own", Tenancy.tenant().id())
                .param("year", year == null ? null : year.getValue())
                .query(row -> {
                    money.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return money;
    }

    /** What a source has confirmed for a community's solutions, in kopecks; the region's own share is its own word. */
    static long confirmed(Figures row, Source source, Map<UUID, Map<String, Long>> ownMoney) {
        var own = source == Source.REGION
                ? ownMoney.getOrDefault(row.tenant().id(), Map.of()).getOrDefault("money.confirmed", 0L)
                : 0;
        return row.get("money.confirmed/" + source.dimension()) + own;
    }

    /**
     * One community's figures.
     *
     * @param values by metric key and, after a slash, dimension; money in kopecks
     * @param shares whether it shares anything at present
     */
    record Figures(Tenant tenant, Map<String, Long> values, boolean shares) {

        long get(String key) {
            return values.getOrDefault(key, 0L);
        }

        /** Hours from report to first answer on average; empty when nothing was answered yet. */
        java.util.OptionalLong hoursToAnswer() {
            var answered = get("issues.answered");
            return answered == 0
                    ? java.util.OptionalLong.empty()
                    : java.util.OptionalLong.of(get("issues.answer-hours") / answered);
        }

        /** The values of a metric by dimension. */
        Map<String, Long> by(String key) {
            var found = new java.util.TreeMap<String, Long>();
            values.forEach((name, value) -> {
                if (name.startsWith(key + "/")) {
                    found.put(name.substring(key.length() + 1), value);
                }
            });
            return found;
        }
    }
}
