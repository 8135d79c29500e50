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

    /** What the acting person may see: all but the drafts of others. */
    private static final String FROM = """

              from solution s
             where s.tenant_id = app.current_tenant() and s.section_id = :section
               and (s.state <> 'DRAFT' or s.author_id = :me or exists (
                    select from solution_editor e
                     where e.tenant_id = s.tenant_id and e.solution_id = s.id and e.member_id = :me))
               and (s.author_id = :me or not exists (
                    select from veil v where v.tenant_id = s.tenant_id and v.subject_id = s.id))
            """;

    private static final String WANTED = """
               and (:state::text is null or s.state = :state)
               and (:goal = 0 or exists (select from unnest(s.targets) t where t like :goal || '.%'))
               and (not :mine or s.author_id = :me or exists (
                    select from solution_editor e
                     where e.tenant_id = s.tenant_id and e.solution_id = s.id and e.member_id = :me))
            """;

    private static final String SELECT = """
            select s.*,
                   (select coalesce(sum(n.amount), 0)::bigint from solution_need n
                     where n.tenant_id = s.tenant_id and n.solution_id = s.id and n.kind = 'MONEY') as money,
                   (select count(*) from solution_offer o
                     where o.tenant_id = s.tenant_id and o.solution_id = s.id and o.state = 'OFFERED') as open_offers
            """ + FROM;

    private final JdbcClient jdbc;
    private final People people;
    private final Access access;

    Catalogue(JdbcClient jdbc, People people, Access access) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
    }

    /** Newest change first, at most as many as anyone pages through; words are looked for in all of them. */
    List<Card> find(UUID section, Wanted wanted) {
        var words = Arrays.stream(wanted.words().split("\\s+"))
                .map(Words::stems)
                .filter(stems -> !stems.isEmpty())
                .toList();
        var ids = words.isEmpty() ? null : saying(section, wanted, words);
        return asked(SELECT + WANTED + """
               and (:ids::uuid[] is null or s.id = any (:ids))
             order by s.state_since desc, s.id desc limit :most""", section, wanted)
                .param("ids", ids)
                .param("most", MOST)
                .query(Catalogue::card)
                .list();
    }

    /** Those with all the words, of a list of any length: titles and summaries pass by, nothing else is read. */
    private UUID[] saying(UUID section, Wanted wanted, List<Set<String>> words) {
        try (var all = asked(
                "select s.id, s.title || ' ' || s.summary as said" + FROM + WANTED
                        + " order by s.state_since desc, s.id desc",
                section,
                wanted)
                .query((row, _) -> new Said(row.getObject(1, UUID.class), row.getString(2)))
                .stream()) {
            return all.filter(said -> says(said.words, words))
                    .limit(MOST)
                    .map(Said::id)
                    .toArray(UUID[]::new);
        }
    }

    private record Said(UUID id, String words) {}

    private JdbcClient.StatementSpec asked(String sql, UUID section, Wanted wanted) {
        return jdbc.sql(sql)
                .param("section", section)
                .param("me", people.me().map(me -> me.id()).orElse(new UUID(0, 0)))
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("goal", wanted.goal())
                .param("mine", wanted.mine());
    }

    /** Whether every word is there in some form; a form may belong to several words. */
    private static boolean says(String text, List<Set<String>> words) {
        var said = Words.stems(text);
        return words.stream().allMatch(stems -> stems.stream().anyMatch(said::contains));
    }

    /** What changed last of what everybody may see. */
    List<Card> latest(UUID section, int most) {
        return jdbc.sql(SELECT + " and s.state <> 'DRAFT' order by s.state_since desc, s.id desc limit :most")
                .param("section", section)
                .param("me", new UUID(0, 0))
                .param("most", most)
                .query(Catalogue::card)
                .list();
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
