package org.smartinteraction.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every row of this schema that is about a person, found by the account's id, address and passkey handle in whatever
 * columns there are. A row whose column is one of these is the person's; one that only mentions them somewhere goes with
 * them, but is not given to them: it may be somebody else's.
 */
@Repository
class AccountRows {

    private final IdentityDatabase database;

    AccountRows(IdentityDatabase database) {
        this.database = database;
    }

    private record Column(String table, String name, String type) {}

    /** The rows by table, without what is secret, as a letter with a link that waits to be sent, or a file. */
    Map<String, List<Map<String, Object>>> of(Account account) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        tables().forEach((table, columns) -> {
            var shown = columns.stream()
                    .filter(column -> !column.type().equals("bytea"))
                    .filter(column -> !column.name().matches("text|.*(_value|_hash|attributes|link|secret|sealed).*"))
                    .map(column -> "\"%1$s\"::text as \"%1$s\"".formatted(column.name()))
                    .collect(Collectors.joining(", "));
            var rows = bound("select " + shown + " from identity.\"" + table + "\" where " + is(columns), account)
                    .query()
                    .listOfRows();
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        });
        return found;
    }

    /** Deletes all of them, the account last. */
    void delete(Account account) {
        var tables = tables();
        database.transaction().executeWithoutResult(_ -> {
            var nested = new TransactionTemplate(
                    Objects.requireNonNull(database.transaction().getTransactionManager()));
            nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            var left = new java.util.ArrayList<>(tables.keySet());
            left.remove("account");
            for (int round = 0; round < tables.size() && !left.isEmpty(); round++) {
                left.removeIf(table -> {
                    try {
                        nested.executeWithoutResult(__ -> bound(
                                        "delete from identity.\"" + table + "\" where "
                                                + mentions(Objects.requireNonNull(tables.get(table))),
                                        account)
                                .update());
                        return true;
                    } catch (DataIntegrityViolationException neededByAnother) {
                        return false;
                    }
                });
            }
            database.sql()
                    .sql("delete from identity.account where id = ?")
                    .param(account.id())
                    .update();
        });
    }

    private JdbcClient.StatementSpec bound(String sql, Account account) {
        var handle = PasskeyOwners.handle(account.id()).toBase64UrlString();
        return database.sql()
                .sql(sql)
                .param("id", account.id())
                .param("email", account.email())
                .param("text", account.id().toString())
                .param("handle", handle)
                .param(
                        "mention",
                        "(?<![a-z0-9._%+-])" + account.email().replaceAll("([^\\p{L}\\p{N}])", "\\\\$1")
                                + "(?!\\.?[a-z0-9-])");
    }

    private static String is(List<Column> columns) {
        return about(columns, "\"%1$s\"::text in (:text, :handle) or lower(\"%1$s\"::text) = :email");
    }

    private static String mentions(List<Column> columns) {
        return about(
                columns,
                "position(:text in \"%1$s\"::text) > 0 or position(:handle in \"%1$s\"::text) > 0"
                        + " or lower(\"%1$s\"::text) ~ :mention");
    }

    private static String about(List<Column> columns, String text) {
        return columns.stream()
                .map(column -> switch (column.type()) {
                    case "uuid" -> "\"" + column.name() + "\" = :id";
                    case "text", "jsonb", "character varying", "text[]" -> text.formatted(column.name());
                    default -> "false";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private Map<String, List<Column>> tables() {
        return database.sql().sql("""
                        select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'identity'::regnamespace and c.relkind = 'r' order by 1, a.attnum""").query(Column.class).list().stream()
                .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()));
    }
}
