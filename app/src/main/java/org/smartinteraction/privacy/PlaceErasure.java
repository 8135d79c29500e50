package org.smartinteraction.privacy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.PersonalData;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.privacy.PersonTables.Column;
import org.smartinteraction.privacy.PersonTables.Table;
import org.smartinteraction.privacy.Traces.Named;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person's place in the current space. What goes with the member is deleted. The member's row stays without
 * anything in it that leads to the person, so that what others rely on (a support that was counted, a solution, an entry
 * about money, the journal) has somebody to hang on: an erased member.
 */
@Service
@Transactional
public class PlaceErasure {

    private static final String ERASED = "privacy.erased-member";

    private static final String LEFT_OUT = "[…]";

    private final PersonTables tables;
    private final List<PersonalData> features;
    private final Traces traces;
    private final People people;
    private final Publisher publisher;
    private final Journal journal;
    private final Changes changes;
    private final JdbcClient jdbc;

    PlaceErasure(
            PersonTables tables,
            List<PersonalData> features,
            Traces traces,
            People people,
            Publisher publisher,
            Journal journal,
            Changes changes,
            JdbcClient jdbc) {
        this.tables = tables;
        this.features = features;
        this.traces = traces;
        this.people = people;
        this.publisher = publisher;
        this.journal = journal;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** Why this member cannot go yet; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(Member member) {
        var shaping = jdbc.sql(
                        "select key from role where tenant_id = app.current_tenant() and permissions && ?::text[]")
                .param(new String[] {"*", "space.*", Action.CONFIGURE.permission()})
                .query(String.class)
                .set();
        var holders = people.holding(shaping);
        return holders.equals(Set.of(member.id()))
                ? Optional.of(new Refusal("privacy.refusal.last-administrator"))
                : Optional.empty();
    }

    /**
     * Erases the member. It cannot be called back.
     *
     * @throws Refusal when they are the last who can shape the space; then nothing happened
     */
    public void erase(Member member) {
        // The lock of whoever changes roles: two administrators who leave at once would leave nobody.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roles of ' || app.current_tenant(), 0))::text")
                .query(String.class)
                .single();
        obstacle(member).ifPresent(refusal -> {
            throw refusal;
        });
        journal.record("privacy.erase", member.id(), Map.of());
        features.forEach(feature -> feature.forget(member.id()));
        var all = tables.all();
        var items = traces.items(all, member.id());
        var named = named(member, items);
        all.forEach(table -> empty(table, member.id()));
        bury(all, member);
        publisher.rename(
                items,
                member.name(),
                traces.isAlone(member.name()),
                language -> Texts.in(language).t(ERASED));
        traces.remove(all, member.email(), null, _ -> LEFT_OUT);
        if (traces.isTelling(member.name())) {
            traces.remove(
                    all, member.name(), named, language -> Texts.in(language).t(ERASED));
        }
        if (member.subject() != null) {
            jdbc.sql("insert into erased_place (tenant_id, subject_hash) values (app.current_tenant(), ?)"
                            + " on conflict (tenant_id, subject_hash) do update set erased_at = now()")
                    .param(SignedIn.hash(Tenancy.tenant().id(), member.subject()))
                    .update();
        }
        changes.announce("people");
        changes.announce("space");
    }

    /** Removes an address from a space in which nobody has it, but somebody may have written it. */
    public void forget(String email) {
        traces.remove(tables.all(), email, null, _ -> LEFT_OUT);
    }

    /**
     * A name that the member took; null when others named them. Without the time of it whoever takes any words for a name
     * could wipe them out.
     */
    private @Nullable Named named(Member member, Set<UUID> own) {
        return jdbc.sql("select named_at from member where tenant_id = app.current_tenant() and id = ?"
                        + " and named_at is not null")
                .param(member.id())
                .query(Timestamp.class)
                .optional()
                .map(at -> new Named(member.id(), at.toInstant(), own))
                .orElse(null);
    }

    private void empty(Table table, UUID member) {
        for (Column column : table.columns()) {
            if (column.goes()) {
                jdbc.sql("delete from %s where tenant_id = app.current_tenant() and %s = ?"
                                .formatted(table.quoted(), PersonTables.quoted(column.name())))
                        .param(member)
                        .update();
            }
        }
    }

    /** Everything that may be empty becomes so, a new feature's columns too. */
    private void bury(List<Table> all, Member member) {
        var row = all.stream()
                .filter(table -> table.name().equals("member"))
                .findFirst()
                .orElseThrow();
        var sets = new StringBuilder();
        for (Column column : row.columns()) {
            boolean kept = Set.of("tenant_id", "id", "version", "email", "name", "erased_at")
                    .contains(column.name());
            if (!kept && !column.generated()) {
                sets.append(PersonTables.quoted(column.name()))
                        .append(column.required() ? " = default, " : " = null, ");
            }
        }
        jdbc.sql("update member set " + sets
                        + "email = 'erased-' || id, name = ?, erased_at = now()"
                        + " where tenant_id = app.current_tenant() and id = ?")
                .params(Texts.in(Texts.UKRAINIAN).t(ERASED), member.id())
                .update();
    }
}
