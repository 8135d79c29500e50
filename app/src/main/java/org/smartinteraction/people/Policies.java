package org.smartinteraction.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The policy of each space, kept in memory until it changes. */
@Repository
class Policies {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cache<UUID, Policy> cache = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Policies(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The policy of the current space; outside a space nothing is decided. */
    Policy current() {
        return Tenancy.current()
                .map(tenant -> cache.get(tenant.id(), _ -> transaction.execute(_ -> read())))
                .orElse(Policy.NONE);
    }

    /** Decides anew. */
    void replace(List<Role> roles, List<ActionRule> rules, List<Rung> ladder) {
        jdbc.sql("delete from role where tenant_id = app.current_tenant()").update();
        for (var role : roles) {
            jdbc.sql(
                            "insert into role (tenant_id, key, names, permissions, second_factor) values (app.current_tenant(), ?, ?::jsonb, ?, ?)")
                    .params(
                            role.key(),
                            JSON.writeValueAsString(role.names()),
                            role.permissions().toArray(String[]::new),
                            role.secondFactor())
                    .update();
        }
        jdbc.sql("""
                        insert into policy (tenant_id, rules, ladder) values (app.current_tenant(), ?::jsonb, ?::jsonb)
                        on conflict (tenant_id) do update set rules = excluded.rules, ladder = excluded.ladder""")
                .params(JSON.writeValueAsString(rules), JSON.writeValueAsString(ladder))
                .update();
    }

    @EventListener
    void on(Change change) {
        if (change.of("people")) {
            if (change.tenant() == null) {
                cache.invalidateAll();
            } else {
                cache.invalidate(change.tenant());
            }
        }
    }

    private Policy read() {
        var permissions = new HashMap<String, java.util.Set<String>>();
        var guarded = new HashMap<String, Map<String, String>>();
        jdbc.sql("select key, names, permissions, second_factor from role where tenant_id = app.current_tenant()")
                .query(row -> {
                    var listed = (String[]) row.getArray("permissions").getArray();
                    permissions.put(row.getString("key"), new HashSet<>(List.of(listed)));
                    if (row.getBoolean("second_factor")) {
                        guarded.put(row.getString("key"), JSON.readValue(row.getString("names"), NAMES));
                    }
                });
        return jdbc.sql("select rules, ladder from policy where tenant_id = app.current_tenant()")
                .query((row, _) -> new Policy(
                        permissions,
                        List.of(JSON.readValue(row.getString("rules"), ActionRule[].class)).stream()
                                .collect(Collectors.toMap(ActionRule::permission, Function.identity(), (a, b) -> b)),
                        List.of(JSON.readValue(row.getString("ladder"), Rung[].class)),
                        guarded))
                .optional()
                .orElseGet(() -> new Policy(permissions, Map.of(), List.of(), guarded));
    }
}
