package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members say of themselves that rights depend on: when they were born and where they live. */
@Service
@Transactional
public class Standings {

    /** How many addresses a member has at most. */
    public static final int ADDRESSES = 3;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final People people;
    private final VerificationRows verifications;
    private final Journal journal;

    Standings(JdbcClient jdbc, Policies policies, People people, VerificationRows verifications, Journal journal) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.people = people;
        this.verifications = verifications;
        this.journal = journal;
    }

    /** How a member stands today. */
    @Transactional(readOnly = true)
    public Standing of(Member member) {
        var policy = policies.current();
        var today = LocalDate.now();
        int level = verifications.of(member.id()).stream()
                .filter(verification -> verification.counts(today))
                .mapToInt(verification -> policy.level(verification.rung()))
                .max()
                .orElse(0);
        var addresses = addresses(member.id());
        return new Standing(
                level,
                born(member.id()),
                addresses.stream().anyMatch(address -> address.kind() == Address.Kind.REGISTERED && isHere(address)),
                isDisplaced(member.id())
                        && addresses.stream()
                                .anyMatch(address -> address.kind() == Address.Kind.LIVING && isHere(address)));
    }

    /** The ladder of verification, as the space has it; weakest first. */
    public List<Rung> ladder() {
        return policies.current().ladder();
    }

    /** When a member was born, if they said so. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> born(UUID member) {
        return jdbc.sql(
                        "select born from member where tenant_id = app.current_tenant() and id = ? and born is not null")
                .param(member)
                .query(LocalDate.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isDisplaced(UUID member) {
        return jdbc.sql("select displaced from member where tenant_id = app.current_tenant() and id = ?")
                .param(member)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public List<Address> addresses(UUID member) {
        return jdbc.sql("select id, kind, community, text from member_address"
                        + " where tenant_id = app.current_tenant() and member_id = ? order by kind desc, text")
                .param(member)
                .query((row, _) -> new Address(
                        row.getObject("id", UUID.class),
                        Address.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("community"),
                        row.getString("text")))
                .list();
    }

    /**
     * The acting member says when they were born and whether they are displaced.
     *
     * @throws Refusal for a day that cannot be a living person's birthday
     */
    public void say(@Nullable LocalDate born, boolean displaced) {
        var today = LocalDate.now();
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(120)))) {
            throw new Refusal("people.refusal.born");
        }
        var me = people.requireOneself().id();
        int changed = jdbc.sql("update member set born = :born, displaced = :displaced"
                        + " where tenant_id = app.current_tenant() and id = :me"
                        + " and (born, displaced) is distinct from (:born::date, :displaced)")
                .param("born", born)
                .param("displaced", displaced)
                .param("me", me)
                .update();
        if (changed == 1) {
            journal.record("people.standing", null, Map.of());
        }
    }

    /**
     * The acting member adds an address.
     *
     * @param community KATOTTG code
     * @throws Refusal when there are three, or one where they are registered already
     */
    public void add(Address.Kind kind, String community, String text) {
        var me = people.requireOneself();
        // Whoever adds another at the same time waits until this one is counted.
        jdbc.sql("select id from member where tenant_id = app.current_tenant() and id = ? for update")
                .param(me.id())
                .query(UUID.class)
                .single();
        var known = addresses(me.id());
        if (text.isBlank() || text.length() > 300 || !community.matches("UA\\d{17}")) {
            throw new Refusal("people.refusal.address");
        }
        if (known.size() >= ADDRESSES) {
            throw new Refusal("people.refusal.addresses", ADDRESSES);
        }
        if (kind == Address.Kind.REGISTERED && known.stream().anyMatch(address -> address.kind() == kind)) {
            throw new Refusal("people.refusal.registered");
        }
        jdbc.sql("""
                        insert into member_address (tenant_id, id, member_id, kind, community, text)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?, ?)""")
                .params(me.id(), kind.name().toLowerCase(Locale.ROOT), community, text.strip())
                .update();
        journal.record("people.address", null, Map.of("kind", kind.name()));
    }

    /** The acting member removes one of their addresses. */
    public void remove(UUID address) {
        var me = people.requireOneself().id();
        int removed = jdbc.sql("delete from member_address"
                        + " where tenant_id = app.current_tenant() and id = ? and member_id = ?")
                .params(address, me)
                .update();
        if (removed == 1) {
            journal.record("people.unaddress", null, Map.of());
        }
    }

    /**
     * Where somebody without an account lives, as whoever acts for them wrote it down. Whether they may, the feature that
     * lets them act has asked before.
     *
     * @param registered in this community
     * @param displaced and living in this community
     */
    public void live(Member member, boolean registered, boolean displaced) {
        var area = Tenancy.tenant().area();
        if (!member.isAssisted()) {
            throw new Refusal("people.refusal.unknown");
        }
        jdbc.sql("update member set displaced = ? where tenant_id = app.current_tenant() and id = ?")
                .params(displaced, member.id())
                .update();
        jdbc.sql("delete from member_address where tenant_id = app.current_tenant() and member_id = ?")
                .param(member.id())
                .update();
        if (area != null && (registered || displaced)) {
            jdbc.sql("""
                            insert into member_address (tenant_id, id, member_id, kind, community, text)
                            values (app.current_tenant(), uuidv7(), ?, ?, ?, '')""")
                    .params(member.id(), registered ? "registered" : "living", area)
                    .update();
        }
    }

    /** Whether an address lies in the community, or in one of the region's. */
    private static boolean isHere(Address address) {
        var tenant = Tenancy.tenant();
        var area = tenant.area();
        return area != null
                && (tenant.isRegion()
                        ? address.community().regionMatches(0, area, 0, 4)
                        : address.community().equals(area));
    }
}
