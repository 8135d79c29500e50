package org.smartinteraction.budget;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much is confirmed for many things of this space at once: for lists, where whole tables are too much. */
@Service
public class Confirmed {

    private final JdbcClient jdbc;

    Confirmed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kopecks from every source that can be known here, as in each thing's table; things without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> of(Collection<UUID> items) {
        var sums = new HashMap<UUID, Long>();
        if (items.isEmpty()) {
            return sums;
        }
        var ids = items.toArray(UUID[]::new);
        jdbc.sql("""
                select subject_item, sum(confirmed)::bigint from contribution
                 where tenant_id = app.current_tenant() and subject_item = any (:ids) and confirmed > 0
                 group by subject_item""").param("ids", ids).query(row -> {
            sums.merge(row.getObject(1, UUID.class), row.getLong(2), Long::sum);
        });
        jdbc.sql("""
                select target, sum(fact.value::bigint)::bigint
                  from (select unnest(app.readable_tenants()) id) readable
                  join published_item item on item.tenant_id = readable.id
                 cross join lateral unnest(item.relates) target
                 cross join lateral jsonb_each_text(item.facts) fact
                 where item.relation = :finances and item.kind = :kind and item.relates && :ids and target = any (:ids)
                   and item.audience = 'public' and item.tenant_id <> app.current_tenant()
                   and fact.key like :confirmed
                 group by target""")
                .param("finances", ContributionPages.FINANCES)
                .param("kind", ContributionPages.KIND)
                .param("ids", ids)
                .param("confirmed", Stage.CONFIRMED.metric() + "/%")
                .query(row -> {
                    sums.merge(row.getObject(1, UUID.class), row.getLong(2), Long::sum);
                });
        return sums;
    }
}
