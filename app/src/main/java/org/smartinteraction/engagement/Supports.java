package org.smartinteraction.engagement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.MembersMerged;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Me too": one per person and subject, kept so by the table's key and not by looking first. The number is counted from
 * the rows, so it cannot drift; what is published of it lags (see {@link SupportCounts}).
 */
@Service
@Transactional
public class Supports {

    private final JdbcClient jdbc;
    private final People people;
    private final SupportCounts counts;
    private final Journal journal;
    private final Pace pace;

    Supports(JdbcClient jdbc, People people, SupportCounts counts, Journal journal, Pace pace) {
        this.jdbc = jdbc;
        this.people = people;
        this.counts = counts;
        this.journal = journal;
        this.pace = pace;
    }

    /** Whoever is signed in supports the subject. @return false if they did already */
    public boolean add(UUID subject) {
        var me = people.requireMe();
        pace.count(Pace.Act.SUPPORT);
        boolean added = insert(subject, me.id(), me.actor()) == 1;
        counts.changed(subject);
        if (added) {
            journal.record("engagement.support", subject, Map.of());
        }
        return added;
    }

    /** Supports of several people at once, as when two issues become one. @return how many were new */
    public int add(UUID subject, Collection<UUID> members) {
        int added = 0;
        // In one order everywhere, so that two such transactions cannot wait for each other.
        for (var member : new TreeSet<>(members)) {
            added += insert(subject, member, null);
        }
        counts.changed(subject);
        return added;
    }

    /** What is supported in the name of an organisation, latest first. */
    @Transactional(readOnly = true)
    public List<UUID> by(UUID actor) {
        return jdbc.sql("""
                        select subject_id from support where actor_id = ?
                        group by subject_id order by max(created_at) desc, subject_id""").param(actor).query(UUID.class).list();
    }

    /** Two supporters turned out to be one. */
    @EventListener
    void on(MembersMerged merged) {
        jdbc.sql("select subject_id from support where member_id = ?")
                .param(merged.into())
                .query(UUID.class)
                .list()
                .forEach(counts::changed);
    }

    private int insert(UUID subject, UUID member, @Nullable UUID actor) {
        return jdbc.sql("""
                insert into support (tenant_id, subject_id, member_id, actor_id)
                values (:tenant, :subject, :member, :actor) on conflict do nothing""")
                .param("tenant", Tenancy.tenant().id())
                .param("subject", subject)
                .param("member", member)
                .param("actor", actor)
                .update();
    }

    /** Whoever is signed in takes their support back. @return false if there was none */
    public boolean withdraw(UUID subject) {
        int withdrawn = jdbc.sql("delete from support where subject_id = :subject and member_id = :member")
                .param("subject", subject)
                .param("member", people.requireMe().id())
                .update();
        counts.changed(subject);
        if (withdrawn == 1) {
            journal.record("engagement.withdraw", subject, Map.of());
        }
        return withdrawn == 1;
    }

    /** How many people support the subject. */
    @Transactional(readOnly = true)
    public int count(UUID subject) {
        return counts(Set.of(subject)).getOrDefault(subject, 0);
    }

    /** How many people support each of the subjects; those without supporters are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> counts(Collection<UUID> subjects) {
        var numbers = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select subject_id, count(*) as supporters from support
                where subject_id = any (:subjects) group by subject_id""").param("subjects", subjects.toArray(UUID[]::new)).query(row -> {
            numbers.put(row.getObject("subject_id", UUID.class), row.getInt("supporters"));
        });
        return numbers;
    }

    /** Who supports the subject, earliest first. */
    @Transactional(readOnly = true)
    public List<UUID> members(UUID subject) {
        return jdbc.sql("select member_id from support where subject_id = :subject order by created_at, member_id")
                .param("subject", subject)
                .query(UUID.class)
                .list();
    }

    /** Whether whoever is signed in supports the subject; false for a visitor. */
    @Transactional(readOnly = true)
    public boolean mine(UUID subject) {
        return mine(Set.of(subject)).contains(subject);
    }

    /** Which of the subjects are supported by whoever is signed in. */
    @Transactional(readOnly = true)
    public Set<UUID> mine(Collection<UUID> subjects) {
        return people.me()
                .map(me -> jdbc.sql(
                                "select subject_id from support where subject_id = any (:subjects) and member_id = :member")
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .param("member", me.id())
                        .query(UUID.class)
                        .set())
                .orElse(Set.of());
    }
}
