package org.smartinteraction.privacy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.MembersMerged;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.privacy.PersonTables.Column;
import org.smartinteraction.privacy.PersonTables.Table;
import org.smartinteraction.privacy.PersonTables.Unique;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.tenancy.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one member of two that are one person. What the first one did becomes the second one's; where both did the same,
 * it was done once. What goes with a member in erasure (how they are known, where they live, roles, drafts) does not pass
 * over: it was the first one's, and goes. Tables are read from the database's catalogue, so a new section is among them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Merging {

    private final PersonTables tables;
    private final Traces traces;
    private final Publisher publisher;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Merging(
            PersonTables tables,
            Traces traces,
            Publisher publisher,
            Changes changes,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.tables = tables;
        this.traces = traces;
        this.publisher = publisher;
        this.changes = changes;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Merges, in the transaction of whoever asks. The first member is gone afterwards.
     *
     * @throws Refusal when the first one has been merged or erased in the meantime
     */
    public void merge(Member from, Member into) {
        hold(from.id());
        var all = tables.all();
        var items = traces.items(all, from.id());
        all.stream()
                .filter(table -> !table.fixed() && !table.name().equals("member"))
                .forEach(table -> table.columns().forEach(column -> move(table, column, from.id(), into.id())));
        remember(from.id(), into.id());
        jdbc.sql("delete from member where tenant_id = app.current_tenant() and id = ?")
                .param(from.id())
                .update();
        publisher.rename(items, from.name(), traces.isAlone(from.name()), _ -> into.name());
        events.publishEvent(new MembersMerged(from.id(), into.id()));
        changes.announce("people");
        changes.announce("space");
    }

    /** Whoever does something for the first member is waited for, and nobody does more. */
    private void hold(UUID from) {
        jdbc.sql("select id from member where tenant_id = app.current_tenant() and id = ?"
                        + " and erased_at is null for update")
                .param(from)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("people.refusal.unknown"));
    }

    private void remember(UUID from, UUID into) {
        var key = jdbc.sql("select journal_key from member where tenant_id = app.current_tenant() and id = ?")
                .param(from)
                .query((row, _) -> row.getBytes(1))
                .list();
        jdbc.sql("insert into member_before (tenant_id, id, member_id, journal_key)"
                        + " values (app.current_tenant(), ?, ?, ?)")
                .params(from, into, key.getFirst())
                .update();
    }

    private void move(Table table, Column column, UUID from, UUID into) {
        var name = PersonTables.quoted(column.name());
        if (column.type().equals("uuid[]") && !column.generated()) {
            jdbc.sql(("update %1$s set %2$s = array_replace(%2$s, :from, :into)"
                                    + " where tenant_id = app.current_tenant() and :from = any (%2$s)")
                            .formatted(table.quoted(), name))
                    .param("from", from)
                    .param("into", into)
                    .update();
        }
        if (!column.type().equals("uuid")
                || column.goes()
                || column.generated()
                || List.of("id", "tenant_id").contains(column.name())) {
            return;
        }
        tables.keys(table.name(), column.name()).forEach(key -> dropDoubles(table, column, key, from, into));
        jdbc.sql("update %1$s set %2$s = :into where tenant_id = app.current_tenant() and %2$s = :from"
                        .formatted(table.quoted(), name))
                .param("from", from)
                .param("into", into)
                .update();
    }

    /** What both did is the second one's already. */
    private void dropDoubles(Table table, Column column, Unique key, UUID from, UUID into) {
        var others = key.columns().stream()
                .filter(other -> !other.equals(column.name()))
                .map(PersonTables::quoted)
                .collect(Collectors.joining(", "));
        var same = "tenant_id = app.current_tenant()" + (key.condition() == null ? "" : " and " + key.condition())
                + " and " + PersonTables.quoted(column.name()) + " = ";
        var known = others.isEmpty()
                ? "exists (select from %s where %s:into)".formatted(table.quoted(), same)
                : "(%1$s) in (select %1$s from %2$s where %3$s:into)".formatted(others, table.quoted(), same);
        jdbc.sql("delete from %s where %s:from and %s".formatted(table.quoted(), same, known))
                .param("from", from)
                .param("into", into)
                .update();
    }
}
