package org.smartinteraction.operator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator sees of the spaces, and does to them. Content of spaces is counted, never shown. */
@Service
class Console {

    private final TenantDirectory directory;
    private final TenantRegistry registry;
    private final Tenants tenants;
    private final Operators operators;
    private final People people;
    private final JdbcClient db;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Journal journal;

    Console(
            TenantDirectory directory,
            TenantRegistry registry,
            Tenants tenants,
            Operators operators,
            People people,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Journal journal) {
        this.directory = directory;
        this.registry = registry;
        this.tenants = tenants;
        this.operators = operators;
        this.people = people;
        this.db = db;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.journal = journal;
    }

    /**
     * Which spaces are wanted.
     *
     * @param text part of a name, host or KATOTTG code; empty for all
     */
    record Filter(String text, Tenant.@Nullable Kind kind, Tenant.@Nullable Status status) {

        boolean matches(Tenant tenant) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            return (kind == null || tenant.kind() == kind)
                    && (status == null || tenant.status() == status)
                    && (wanted.isEmpty()
                            || tenant.host().contains(wanted)
                            || String.valueOf(tenant.area())
                                    .toLowerCase(Locale.ROOT)
                                    .startsWith(wanted)
                            || tenant.names().values().stream()
                                    .anyMatch(name ->
                                            name.toLowerCase(Locale.ROOT).contains(wanted)));
        }
    }

    /**
     * How much there is in a space.
     *
     * @param items published and not withdrawn
     */
    record Counts(Instant created, long members, long items) {}

    /** The spaces that match, by host. */
    List<Tenant> list(Filter filter) {
        operators.require();
        return matching(filter).toList();
    }

    Optional<Tenant> find(UUID tenant) {
        operators.require();
        return directory.byId(tenant);
    }

    /** Members, items and age of a space. */
    Counts counts(UUID tenant) {
        operators.require();
        return tenants.within(
                tenant,
                () -> java.util.Objects.requireNonNull(reading.execute(_ -> db.sql("""
                        select (select created_at from tenant where id = app.current_tenant()) as created,
                               (select count(*) from member where tenant_id = app.current_tenant()) as members,
                               (select count(*) from published_item where tenant_id = app.current_tenant()) as items
                        """)
                        .query((row, number) -> new Counts(
                                row.getObject("created", OffsetDateTime.class).toInstant(),
                                row.getLong("members"),
                                row.getLong("items")))
                        .single())));
    }

    /** Closes a space: its host answers 503 until it is resumed. Nothing of it is lost. */
    void suspend(UUID tenant) {
        operators.require();
        status(tenant, Tenant.Status.SUSPENDED, "operator.suspend");
    }

    /** Opens a suspended space again. */
    void resume(UUID tenant) {
        operators.require();
        status(tenant, Tenant.Status.ACTIVE, "operator.resume");
    }

    private void status(UUID tenant, Tenant.Status status, String act) {
        tenants.run(
                tenant,
                () -> writing.executeWithoutResult(_ -> {
                    registry.status(tenant, status);
                    journal.record(act, null, Map.of());
                }));
    }

    /** Invites a person who will run the space. */
    void invite(UUID tenant, String email) {
        operators.require();
        String address = Email.of(email);
        tenants.run(tenant, () -> {
            var known = people.byEmail(address);
            var roles = new TreeSet<>(known.map(Member::roles).orElse(Set.of()));
            if (!roles.add("admin")) {
                throw new Refusal("operator.space.admin-already", address);
            }
            known.ifPresentOrElse(
                    member -> people.roles(member.id(), roles),
                    () -> people.invite(address, address.replaceFirst("@.*", ""), roles, null));
        });
    }

    private Stream<Tenant> matching(Filter filter) {
        return directory.all().stream().filter(filter::matches).sorted(Comparator.comparing(Tenant::host));
    }
}
