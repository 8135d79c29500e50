package org.smartinteraction.sections.solutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Sector;
import org.smartinteraction.publishing.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of solutions: for readers, and for officials who review. */
@Service
@Transactional(readOnly = true)
class Catalogue {

    /** More than anyone pages through; a search narrows it. */
    private static final int MOST = 1_000;

    /**
     * What is asked for.
     *
     * @param state none for all
     * @param goal number of a goal, 0 for all
     * @param words empty for all; endings do not matter
     * @param mine only what the acting person writes
     */
    record Wanted(@Nullable State state, int goal, String words, boolean mine) {
        boolean isEverything() {
            return state == null && goal == 0 && words.isBlank() && !mine;
        }
    }

    /** A solution as lists show it. Money is what it needs, in kopecks. */
    record Card(
            UUID id,
            String title,
            String summary,
            State state,
            Instant since,
            @Nullable LocalDate due,
            @Nullable String department,
            Sector sector,
            UUID authorId,
            @Nullable UUID actorId,
            List<String> targets,
            long money,
            long openOffers) {}

    private static final String SELECT = """
            select s.*,
                   (select coalesce(sum(n.amount), 0)::bigint from solution_need n
                     where n.tenant_id = s.tenant_id and n.solution_id = s.id and n.kind = 'MONEY') as money,
                   (select count(*) from solution_offer o
                     where o.tenant_id = s.tenant_id and o.solution_id = s.id and o.state = 'OFFERED') as open_offers
              from solution s
             where s.tenant_id = app.current_tenant() and s.section_id = :section
               and (s.state <> 'DRAFT' or s.author_id = :me or exists (
                    select from solution_editor e
                     where e.tenant_id = s.tenant_id and e.solution_id = s.id and e.member_id = :me))
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Access access;

    Catalogue(JdbcClient jdbc, People people, Access access) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
    }

    /** Newest change first. */
    List<Card> find(UUID section, Wanted wanted) {
        var words = Arrays.stream(wanted.words().split("\\s+"))
                .map(Words::stems)
                .filter(stems -> !stems.isEmpty())
                .toList();
        return jdbc
                .sql(SELECT + """
               and (:state::text is null or s.state = :state)
               and (:goal = 0 or exists (select from unnest(s.targets) t where t like :goal || '.%'))
               and (not :mine or s.author_id = :me or exists (
                    select from solution_editor e
                     where e.tenant_id = s.tenant_id and e.solution_id = s.id and e.member_id = :me))
             order by s.state_since desc, s.id desc limit :most""")
                .param("section", section)
                .param("me", people.me().map(me -> me.id()).orElse(new UUID(0, 0)))
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("goal", wanted.goal())
                .param("mine", wanted.mine())
                .param("most", MOST)
                .query(Catalogue::card)
                .list()
                .stream()
                .filter(card -> says(card, words))
                .toList();
    }

    /** Whether every word is there in some form; a form may belong to several words. */
    private static boolean says(Card card, List<Set<String>> words) {
        if (words.isEmpty()) return true;
        var said = Words.stems(card.title() + " " + card.summary());
        return words.stream().allMatch(stems -> stems.stream().anyMatch(said::contains));
    }

    /** What others asked the acting person to write together with them and is not over yet, newest first. */
    List<Card> invited(UUID section) {
        var me = people.me().map(member -> member.id()).orElse(null);
        if (me == null) return List.of();
        return jdbc.sql(SELECT + """
               and s.author_id <> :me and s.state not in ('REFUSED', 'MEASURED', 'STOPPED') and exists (
                    select from solution_editor e
                     where e.tenant_id = s.tenant_id and e.solution_id = s.id and e.member_id = :me)
             order by s.state_since desc, s.id desc limit 20""")
                .param("section", section)
                .param("me", me)
                .query(Catalogue::card)
                .list();
    }

    /** What departments have to decide, the most urgent first. */
    List<Card> queue(UUID section) {
        access.require(Rights.REVIEW);
        return jdbc.sql(SELECT + " and s.state = 'REVIEW' order by s.due, s.id")
                .param("section", section)
                .param("me", people.requireMe().id())
                .query(Catalogue::card)
                .list();
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("summary"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getString("department"),
                Sector.valueOf(row.getString("sector")),
                row.getObject("author_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                Arrays.asList((String[]) row.getArray("targets").getArray()),
                row.getLong("money"),
                row.getLong("open_offers"));
    }
}
