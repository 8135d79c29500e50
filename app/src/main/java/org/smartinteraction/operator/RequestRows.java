package org.smartinteraction.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.operator.SpaceRequest.State;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of space requests. */
@Repository
@Transactional
class RequestRows {

    private static final JsonMapper json = new JsonMapper();

    private final JdbcClient db;

    private final Environment settings;

    RequestRows(JdbcClient db, Environment settings) {
        this.settings = settings;
        this.db = db;
    }

    Optional<SpaceRequest> find(UUID id) {
        return db.sql("select * from space_request where id = ?")
                .param(id)
                .query(RequestRows::request)
                .optional();
    }

    List<SpaceRequest> waiting() {
        return db.sql("select * from space_request where state = 'waiting' order by confirmed_at, id")
                .query(RequestRows::request)
                .list();
    }

    List<SpaceRequest> unconfirmed(String email) {
        return db.sql("""
                        select * from space_request where state = 'unconfirmed' and email = ?
                        order by created_at desc limit 5
                        """).param(email).query(RequestRows::request).list();
    }

    UUID insert(String area, boolean region, Map<String, String> names, String label) {
        var id = UUID.randomUUID();
        db.sql("""
                        insert into space_request (id, state, area, kind, names, label)
                        values (?, 'draft', ?, ?, ?::jsonb, ?)
                        """)
                .params(id, area, region ? "region" : "community", json.writeValueAsString(names), label)
                .update();
        return id;
    }

    void template(UUID id, String template, String accent) {
        db.sql("update space_request set template = ?, accent = ? where id = ?")
                .params(template, accent, id)
                .update();
    }

    void shape(UUID id, String label, Map<String, String> names, List<String> languages, String accent) {
        db.sql("update space_request set label = ?, names = ?::jsonb, languages = ?, accent = ? where id = ?")
                .params(label, json.writeValueAsString(names), String.join(",", languages), accent, id)
                .update();
    }

    void send(UUID id, String email, String language) {
        db.sql("""
                        update space_request set state = 'unconfirmed', email = ?, requested_language = ?
                        where id = ? and state in ('draft', 'unconfirmed')
                        """).params(email, language, id).update();
    }

    boolean move(UUID id, State from, State to) {
        return db.sql("update space_request set state = ?, confirmed_at = now() where id = ? and state = ?")
                        .params(word(to), id, word(from))
                        .update()
                > 0;
    }

    boolean done(UUID id, State from, UUID tenant) {
        return db.sql("""
                        update space_request set state = 'done', space_id = ?, decided_at = now(),
                                                 confirmed_at = coalesce(confirmed_at, now())
                        where id = ? and state = ?
                        """).params(tenant, id, word(from)).update() > 0;
    }

    boolean refuse(UUID id, String reason) {
        return db.sql("""
                        update space_request set state = 'refused', reason = ?, decided_at = now()
                        where id = ? and state = 'waiting'
                        """).params(reason, id).update() > 0;
    }

    /** Requests that nobody finished, that were refused, or whose space has long begun hold an address for no purpose. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Europe/Kyiv")
    public void forgetTheUnfinished() {
        db.sql("delete from space_request where state in ('draft', 'unconfirmed')"
                        + " and created_at < now() - make_interval(days => ?)")
                .param(days("unfinished-requests", 14))
                .update();
        db.sql("delete from space_request where state = 'refused' and decided_at < now() - make_interval(days => ?)")
                .param(days("refused-requests", 90))
                .update();
        db.sql("update space_request set email = null where state = 'done' and email is not null"
                        + " and decided_at < now() - make_interval(days => ?)")
                .param(days("done-requests", 365))
                .update();
    }

    private int days(String key, int usual) {
        return settings.getProperty("smart.retention." + key, Integer.class, usual);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static SpaceRequest request(ResultSet row, int number) throws SQLException {
        return new SpaceRequest(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("area"),
                row.getString("kind").equals("region"),
                row.getString("template"),
                row.getString("label"),
                json.readValue(row.getString("names"), new TypeReference<Map<String, String>>() {}),
                List.of(row.getString("languages").split(",")),
                row.getString("accent"),
                row.getString("email"),
                row.getString("reason"),
                row.getObject("space_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
