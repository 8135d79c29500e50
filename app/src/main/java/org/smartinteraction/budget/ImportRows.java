package org.smartinteraction.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was brought in, newest first. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRows {
    private static final JsonMapper json = new JsonMapper();
    private static final TypeReference<Map<Fund, Amounts>> TOTALS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else brings in the same year and layout of this tenant. */
    void alone(Layout layout, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(app.current_tenant() || ? || ?, 0))::text")
                .params(layout.name(), String.valueOf(year))
                .query(String.class)
                .single();
    }

    List<BudgetImport> all() {
        return jdbc.sql("select * from budget_import order by imported_at desc, id desc")
                .query((row, _) -> read(row))
                .list();
    }

    /** The state of a year and layout; none where its newest file was withdrawn. */
    Optional<BudgetImport> newest(Layout layout, int year) {
        return jdbc.sql("""
                select * from budget_import where year = ? and layout = ? order by imported_at desc, id desc limit 1""")
                .params(year, layout.name())
                .query((row, _) -> read(row))
                .optional()
                .filter(known -> known.withdrawn() == null);
    }

    Optional<BudgetImport> find(UUID id) {
        return jdbc.sql("select * from budget_import where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    void withdraw(UUID id, String reason) {
        jdbc.sql("update budget_import set withdrawn_at = clock_timestamp(), withdrawn_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void add(BudgetFile file, String fileName, String sha256, boolean demo, UUID by) {
        var totals = new EnumMap<Fund, Amounts>(Fund.class);
        for (var fund : Fund.values()) {
            totals.put(fund, file.total(fund));
        }
        jdbc.sql("""
                insert into budget_import (tenant_id, layout, year, month, budget_code, file_name, sha256, rows, lines,
                    totals, differences, demo, imported_by, imported_at)
                values (app.current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, clock_timestamp())""")
                .params(
                        file.layout().name(),
                        file.year(),
                        file.month(),
                        file.budgetCode(),
                        fileName,
                        sha256,
                        file.rows(),
                        file.lines().size(),
                        json.writeValueAsString(totals),
                        file.reconciliation().differences().size(),
                        demo,
                        by)
                .update();
    }

    private static BudgetImport read(ResultSet row) throws SQLException {
        return new BudgetImport(
                row.getObject("id", UUID.class),
                Layout.valueOf(row.getString("layout")),
                row.getInt("year"),
                row.getInt("month"),
                row.getString("budget_code"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("rows"),
                row.getInt("lines"),
                json.readValue(row.getString("totals"), TOTALS),
                row.getInt("differences"),
                row.getBoolean("demo"),
                row.getString("withdrawn_reason"),
                row.getObject("imported_by", UUID.class),
                row.getTimestamp("imported_at").toInstant());
    }
}
