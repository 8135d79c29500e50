package org.smartinteraction.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The movements of money. Entries are added, never changed: the database refuses anything else. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {
    private static final String SELECT = """
            select m.*, exists (select 1 from money_movement r where r.tenant_id = m.tenant_id and r.reverses = m.id) as reversed
            from money_movement m where\s""";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry with the contribution it belongs to. */
    record Entry(UUID contribution, Movement movement) {}

    void add(UUID contribution, Stage stage, long amount, Paper paper, @Nullable UUID reverses, UUID by) {
        jdbc.sql("""
                insert into money_movement (tenant_id, id, contribution_id, stage, amount, document, document_date, note,
                    reverses, member_id, moved_at)
                values (app.current_tenant(), uuidv7(), :contribution, :stage, :amount, :document, :date, :note,
                    :reverses, :by, :at)""")
                .param("contribution", contribution)
                .param("stage", stage.name())
                .param("amount", amount)
                .param("document", paper.number())
                .param("date", paper.date())
                .param("note", paper.note())
                .param("reverses", reverses)
                .param("by", by)
                .param("at", Timestamp.from(Instant.now()))
                .update();
    }

    /** Oldest first. */
    List<Movement> of(UUID contribution) {
        return jdbc.sql(SELECT + "m.contribution_id = ? order by m.moved_at, m.id")
                .param(contribution)
                .query((row, _) -> movement(row))
                .list();
    }

    Optional<Entry> find(UUID movement) {
        return jdbc.sql(SELECT + "m.id = ?")
                .param(movement)
                .query((row, _) -> new Entry(row.getObject("contribution_id", UUID.class), movement(row)))
                .optional();
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getObject("id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getLong("amount"),
                new Paper(
                        row.getString("document"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("note")),
                row.getObject("reverses", UUID.class),
                row.getBoolean("reversed"),
                row.getObject("member_id", UUID.class),
                row.getTimestamp("moved_at").toInstant());
    }
}
