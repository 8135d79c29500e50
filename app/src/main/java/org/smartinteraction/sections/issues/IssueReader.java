package org.smartinteraction.sections.issues;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.People;
import org.smartinteraction.publishing.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is read of issues, as records. Changing them is the business of {@link Issues} and {@link IssueDesk}. */
@Service
@Transactional(readOnly = true)
class IssueReader {

    private static final int MOST_ON_MAP = 1000;

    /** An issue in a list. */
    record Row(
            UUID id,
            String title,
            String text,
            @Nullable String category,
            State state,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String area,
            UUID authorId,
            String author,
            @Nullable UUID actorId,
            @Nullable String organisation,
            String sector,
            Instant reportedAt,
            Instant changedAt,
            @Nullable Instant answeredAt,
            int supports) {

        Place place() {
            return new Place(address, lat, lon, area);
        }

        /**
         * Who says it. An organisation speaks in public.
         *
         * @param named whether residents are named
         */
        String by(boolean named) {
            return organisation != null ? organisation : named ? author : "";
        }
    }

    /** What else is shown on an issue's own page. */
    record More(
            @Nullable Affected affected,
            @Nullable Rule rule,
            @Nullable UUID mergedInto,
            UUID sectionId) {}

    /** A step of its history. */
    record Past(
            Instant takenAt,
            String by,
            State fromState,
            State toState,
            String reason,
            @Nullable Rule rule,
            @Nullable UUID otherId,
            @Nullable String otherTitle) {}

    private static final String ROW = """
            select i.id, i.title, i.text, i.category, i.state, i.place_address as address, i.place_lat as lat,
              i.place_lon as lon, i.place_area as area, i.author_id, coalesce(m.name, '') as author, i.actor_id,
              a.name as organisation, coalesce(a.sector, 'citizen') as sector, i.reported_at,
              i.changed_at, i.answered_at,
              (select count(*) from support s where s.tenant_id = i.tenant_id and s.subject_id = i.id) as supports
            from issue i left join member m on m.tenant_id = i.tenant_id and m.id = i.author_id
              left join actor a on a.tenant_id = i.tenant_id and a.id = i.actor_id
            """;

    private final JdbcClient jdbc;
    private final People people;

    IssueReader(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** The issues asked for, and one more than asked for if there are more. */
    List<Row> list(UUID section, Filter filter) {
        var order = switch (filter.sort()) {
            case NEWEST -> "i.reported_at desc, i.id desc";
            case OLDEST -> "i.reported_at, i.id";
            case CHANGED -> "i.changed_at desc, i.id desc";
            case SUPPORTED -> "supports desc, i.reported_at desc";
        };
        var where = where(section, filter);
        return jdbc.sql(ROW + where.sql + " order by " + order + " limit :limit")
                .params(where.values)
                .param("limit", filter.shown() + 1)
                .query(Row.class)
                .list();
    }

    /** In which order officials take issues up. */
    enum Order {
        OLDEST("i.reported_at, i.id"),
        NEWEST("i.reported_at desc, i.id desc"),
        LEAST_SUPPORTED("supports, i.reported_at, i.id"),
        MOST_SUPPORTED("supports desc, i.reported_at, i.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** A part of what the filter asks for, of a list of any length. */
    List<Row> part(UUID section, Filter filter, Order order, int offset, int limit) {
        var where = where(section, filter);
        return jdbc.sql(ROW + where.sql + " order by " + order.sql + " offset :offset limit :limit")
                .params(where.values)
                .param("offset", offset)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** How many issues the filter asks for. */
    int count(UUID section, Filter filter) {
        var where = where(section, filter);
        return jdbc.sql("select count(*) from issue i " + where.sql)
                .params(where.values)
                .query(Integer.class)
                .single();
    }

    /** All of them that are points, newest first, for the map. */
    List<Row> points(UUID section, Filter filter) {
        var where = where(section, filter);
        return jdbc.sql(ROW + where.sql + " and i.place_lat is not null order by i.reported_at desc limit :limit")
                .params(where.values)
                .param("limit", MOST_ON_MAP)
                .query(Row.class)
                .list();
    }

    /** How many issues of the section are in each state, whatever the filter. */
    Map<State, Integer> numbers(UUID section) {
        var numbers = new HashMap<State, Integer>();
        jdbc.sql("select state, count(*) as n from issue i where i.section_id = :section and " + SEEN
                        + " group by state")
                .param("section", section)
                .query(row -> {
                    numbers.put(State.valueOf(row.getString("state")), row.getInt("n"));
                });
        return numbers;
    }

    /** An issue that can be supported. */
    record Open(UUID id, UUID sectionId, String title) {}

    /** Issues of all sections that can be supported, newest first. */
    List<Open> open(int limit) {
        return jdbc.sql("select i.id, i.section_id, i.title from issue i where i.state = any (:states) and " + SEEN
                        + " order by i.reported_at desc limit :limit")
                .param(
                        "states",
                        java.util.Arrays.stream(State.values())
                                .filter(State::isOpen)
                                .map(State::name)
                                .toArray(String[]::new))
                .param("limit", limit)
                .query(Open.class)
                .list();
    }

    /** One issue; those taken off the public pages are found too. */
    Optional<Row> find(UUID id) {
        return jdbc.sql(ROW + "where i.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    More more(UUID id) {
        return jdbc.sql("select affected, rule, merged_into, section_id from issue where id = :id")
                .param("id", id)
                .query(More.class)
                .single();
    }

    List<Past> history(UUID id) {
        return jdbc.sql("""
                select s.taken_at, coalesce(m.name, '') as by, s.from_state, s.to_state, s.reason, s.rule, s.other_id,
                  o.title as other_title
                from issue_step s
                left join member m on m.tenant_id = s.tenant_id and m.id = s.member_id
                left join issue o on o.tenant_id = s.tenant_id and o.id = s.other_id
                where s.issue_id = :id or s.other_id = :id and s.to_state = 'MERGED'
                order by s.taken_at, s.id""").param("id", id).query(Past.class).list();
    }

    /** Issues that became one with this. */
    List<Row> mergedInto(UUID id) {
        return jdbc.sql(ROW + "where i.merged_into = :id and " + SEEN + " order by i.reported_at")
                .param("id", id)
                .query(Row.class)
                .list();
    }

    private static final String WITHIN_RULES = "(i.rule is null or i.rule <> 'AGAINST_RULES')";

    /** On the public pages: neither refused as breaking the rules nor hidden by moderators. */
    static final String SEEN = WITHIN_RULES
            + " and not exists (select from veil v where v.tenant_id = i.tenant_id and v.subject_id = i.id)";

    private record Where(String sql, Map<String, Object> values) {}

    private Where where(UUID section, Filter filter) {
        var sql = new StringBuilder("where i.section_id = :section and ");
        // Whoever wrote a hidden one still finds it.
        sql.append(filter.mine() ? WITHIN_RULES : SEEN);
        var values = new HashMap<String, Object>();
        values.put("section", section);
        if (filter.states().isEmpty()) {
            sql.append(" and i.state <> 'MERGED'");
        } else {
            sql.append(" and i.state = any (:states)");
            values.put("states", filter.states().stream().map(State::name).toArray(String[]::new));
        }
        if (filter.category() != null) {
            sql.append(" and i.category = :category");
            values.put("category", filter.category());
        }
        if (filter.mine()) {
            sql.append(" and i.author_id = :me");
            values.put("me", people.requireMe().id());
        }
        int number = 0;
        for (var word : words(filter.words())) {
            var key = "word" + number++;
            // Every word is met: in one of its base forms, or as it is typed so far.
            sql.append("""
                     and (string_to_array(i.stems, ' ') && cast(:%1$s as text[]) or strpos(lower(i.title), :%1$styped) > 0
                      or strpos(lower(coalesce(i.place_address, '')), :%1$styped) > 0)""".formatted(key));
            values.put(key, Words.stems(word).toArray(String[]::new));
            values.put(key + "typed", word.toLowerCase(java.util.Locale.ROOT));
        }
        return new Where(sql.toString(), values);
    }

    private static List<String> words(String typed) {
        var words = new ArrayList<String>();
        for (var word : typed.replace("\0", "").split("[\\s,.;:!?]+")) {
            if (!word.isBlank() && words.size() < 8) {
                words.add(word);
            }
        }
        return words;
    }
}
