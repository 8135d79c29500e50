package org.smartinteraction.moderation;

import java.util.OptionalInt;
import java.util.UUID;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Newcomers;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Standings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the statute asks of people who are new in a space: to write less often, and, where it says so, to be read by
 * moderators before others. Nobody is new who has a role or has shown who they are.
 */
@Component
public class FirstLook implements Newcomers {

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Terms terms;
    private final People people;
    private final Standings standings;

    FirstLook(JdbcClient jdbc, Reports reports, Terms terms, People people, Standings standings) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.terms = terms;
        this.people = people;
        this.standings = standings;
    }

    /**
     * The acting member wrote something: it is hidden until moderators have read it, if the statute says so. Comes before
     * the thing is published.
     *
     * @param kind as its {@link Moderated} says
     */
    @Transactional
    public void posted(String kind, UUID id) {
        long days = terms.firstLookDays();
        people.me().filter(me -> days > 0 && isNew(me, days)).ifPresent(me -> reports.hold(kind, id, me.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt daily() {
        var me = people.me();
        return me.isPresent() && terms.newEntries() > 0 && isNew(me.get(), terms.newDays())
                ? OptionalInt.of(Math.toIntExact(terms.newEntries()))
                : OptionalInt.empty();
    }

    private boolean isNew(Member me, long days) {
        return me.roles().isEmpty()
                && jdbc.sql("""
                        select joined_at > now() - make_interval(days => :days) from member
                        where tenant_id = app.current_tenant() and id = :me""")
                        .param("days", Math.toIntExact(days))
                        .param("me", me.id())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false)
                && standings.of(me).level() == 0;
    }
}
