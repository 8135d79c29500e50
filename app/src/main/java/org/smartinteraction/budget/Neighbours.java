package org.smartinteraction.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Money for a thing that other tenants give, as far as they published it to us. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Neighbours {
    private static final JsonMapper json = new JsonMapper();
    private static final TypeReference<Map<String, Long>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contributions of others to the subject; for a subject of another tenant also what that tenant gives itself. */
    List<Share> of(Subject subject) {
        var shares = new ArrayList<Share>();
        jdbc.sql("""
                select tenant_id, id, author, facts from published_item
                where tenant_id <> app.current_tenant() and (relation = 'finances' and kind = 'contribution' and ? = any (relates)
                    or tenant_id = ? and id = ?)
                order by published_at""")
                .params(subject.item(), subject.tenant(), subject.item())
                .query((row, _) -> read(
                        subject,
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("author"),
                        row.getString("facts")))
                .list()
                .forEach(shares::addAll);
        return shares;
    }

    private static List<Share> read(
            Subject subject, UUID tenant, UUID id, @org.jspecify.annotations.Nullable String author, String facts) {
        var bySource = new HashMap<Source, Map<Stage, Long>>();
        json.readValue(facts, FACTS).forEach((key, amount) -> {
            for (var source : Source.values()) {
                for (var stage : Stage.values()) {
                    if (key.equals(stage.metric() + "/" + source.dimension())) {
                        bySource.computeIfAbsent(source, any -> new HashMap<>()).put(stage, amount);
                    }
                }
            }
        });
        boolean itself = id.equals(subject.item());
        var shares = new ArrayList<Share>();
        for (var source : Source.values()) {
            var sums = bySource.get(source);
            if (sums != null) {
                var money = new Money(
                        sums.getOrDefault(Stage.PLANNED, 0L),
                        sums.getOrDefault(Stage.CONFIRMED, 0L),
                        sums.getOrDefault(Stage.RECEIVED, 0L),
                        sums.getOrDefault(Stage.SPENT, 0L),
                        sums.getOrDefault(Stage.REPORTED, 0L));
                shares.add(new Share(
                        id,
                        subject,
                        tenant,
                        source,
                        itself || author == null ? "" : author,
                        null,
                        null,
                        money,
                        null,
                        null,
                        false,
                        false));
            }
        }
        return shares;
    }
}
