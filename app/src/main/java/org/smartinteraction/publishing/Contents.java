package org.smartinteraction.publishing;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is in a space as a whole, for the lists of its plain pages. */
@Component
class Contents {

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many items of a section are in each state, by text key, the most usual first, for its filters. */
    @Transactional(readOnly = true)
    Map<String, Long> states(UUID section, Audience asker) {
        var states = new LinkedHashMap<String, Long>();
        jdbc.sql(
                        "select state, count(*) from published_item where tenant_id = app.current_tenant()"
                                + " and section_id = ? and state is not null and audience = any (?) group by state order by 2 desc, 1")
                .param(section)
                .param(asker.sees())
                .query(row -> {
                    states.put(row.getString(1), row.getLong(2));
                });
        return states;
    }

    /** How many items each section has for the asker. */
    @Transactional(readOnly = true)
    Map<UUID, Long> counts(Audience asker) {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql("select section_id, count(*) from published_item where tenant_id = app.current_tenant()"
                        + " and audience = any (?) group by section_id")
                .param(asker.sees())
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    /** Addresses of the public items of this space with the time of their last change, at most as many as a map holds. */
    @Transactional(readOnly = true)
    Map<String, Instant> everyPath(Here here) {
        var slugs = here.headings().stream().collect(Collectors.toMap(Front.Heading::id, Front.Heading::slug));
        var paths = new LinkedHashMap<String, Instant>();
        InOrder.read(jdbc, () -> {
            jdbc.sql("select id, section_id, updated_at from published_item"
                            + " where tenant_id = app.current_tenant() and audience = 'public'"
                            + " order by published_at desc, id desc limit 45000")
                    .query(row -> {
                        var slug = slugs.get(row.getObject("section_id", UUID.class));
                        if (slug != null) {
                            paths.put(
                                    here.absolute("/p/" + slug + "/" + row.getString("id")),
                                    row.getTimestamp("updated_at").toInstant());
                        }
                    });
            return paths;
        });
        return paths;
    }
}
