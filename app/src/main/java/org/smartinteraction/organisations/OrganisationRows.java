package org.smartinteraction.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of organisations, their profiles and their offers. */
@Repository
class OrganisationRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 2_000;

    private static final String SELECT = """
            select a.id, a.name, a.sector, a.code, p.kind, p.about, p.site, p.email, p.phone,
              p.place_address, p.place_lat, p.place_lon, p.place_area,
              (select count(*) from actor_offer o where o.tenant_id = a.tenant_id and o.actor_id = a.id
                and (o.until is null or o.until >= current_date)) as offers
            from actor a left join actor_profile p on p.tenant_id = a.tenant_id and p.actor_id = a.id
            where a.tenant_id = app.current_tenant() and\s""";

    private final JdbcClient jdbc;

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(UUID id) {
        return jdbc.sql(SELECT + "a.id = ?")
                .param(id)
                .query(OrganisationRows::organisation)
                .optional();
    }

    /** Those whose name, code, text or offers have every word in them, by name. */
    List<Organisation> find(List<String> words, @Nullable Sector sector, Offer.@Nullable Kind offering) {
        var sql = new StringBuilder(SELECT).append("(cast(:sector as text) is null or a.sector = :sector)");
        sql.append("""
                 and (cast(:offering as text) is null or exists (select from actor_offer o where o.tenant_id = a.tenant_id
                  and o.actor_id = a.id and o.kind = :offering and (o.until is null or o.until >= current_date)))""");
        for (int i = 0; i < words.size(); i++) {
            sql.append("""
                     and (strpos(lower(a.name), :w%1$d) > 0 or a.code = :w%1$d or strpos(lower(p.about::text), :w%1$d) > 0
                      or strpos(lower(coalesce(p.place_address, '')), :w%1$d) > 0
                      or exists (select from actor_offer o where o.tenant_id = a.tenant_id and o.actor_id = a.id
                        and (o.until is null or o.until >= current_date)
                        and strpos(lower(o.title || ' ' || o.text), :w%1$d) > 0))""".formatted(i));
        }
        var query = jdbc.sql(sql + " order by a.name, a.id limit " + MOST)
                .param("sector", sector == null ? null : sector.name().toLowerCase(Locale.ROOT))
                .param("offering", offering == null ? null : offering.name());
        for (int i = 0; i < words.size(); i++) {
            query = query.param("w" + i, words.get(i));
        }
        return query.query(OrganisationRows::organisation).list();
    }

    /** Who described an organisation last, if they have not left. */
    Optional<UUID> author(UUID id) {
        return jdbc.sql("select changed_by from actor_profile where tenant_id = app.current_tenant() and actor_id = ?"
                        + " and changed_by is not null")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** Those of which nothing is published yet, or whose offers have ended since it was. */
    List<UUID> outdated() {
        return jdbc.sql("""
                        select a.id from actor a
                        left join published_item i on i.tenant_id = a.tenant_id and i.id = a.id
                        where a.tenant_id = app.current_tenant() and (i.id is null
                          or exists (select from actor_offer o where o.tenant_id = a.tenant_id and o.actor_id = a.id
                            and o.until < current_date and o.until >= i.updated_at::date))
                        order by a.id""").query(UUID.class).list();
    }

    void put(UUID actor, Profile profile, UUID by) {
        jdbc.sql("""
                        insert into actor_profile (tenant_id, actor_id, kind, about, site, email, phone, place_address,
                          place_lat, place_lon, place_area, changed_by)
                        values (app.current_tenant(), ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, actor_id) do update set kind = excluded.kind, about = excluded.about,
                          site = excluded.site, email = excluded.email, phone = excluded.phone,
                          place_address = excluded.place_address, place_lat = excluded.place_lat,
                          place_lon = excluded.place_lon, place_area = excluded.place_area, changed_at = now(),
                          changed_by = excluded.changed_by""")
                .param(actor)
                .param(profile.kind().name())
                .param(JSON.writeValueAsString(profile.about()))
                .param(profile.site())
                .param(profile.email())
                .param(profile.phone())
                .param(profile.place().address())
                .param(profile.place().lat())
                .param(profile.place().lon())
                .param(profile.place().area())
                .param(by)
                .update();
    }

    /** Every offer of an organisation, those that end soonest first. */
    List<Offer> offers(UUID actor) {
        return jdbc.sql("select * from actor_offer where tenant_id = app.current_tenant() and actor_id = ?"
                        + " order by until nulls last, title, id")
                .param(actor)
                .query(OrganisationRows::offer)
                .list();
    }

    Optional<Offer> offer(UUID id) {
        return jdbc.sql("select * from actor_offer where tenant_id = app.current_tenant() and id = ?")
                .param(id)
                .query(OrganisationRows::offer)
                .optional();
    }

    void put(Offer offer) {
        jdbc.sql("""
                        insert into actor_offer (tenant_id, id, actor_id, kind, title, text, until)
                        values (app.current_tenant(), ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do update set kind = excluded.kind, title = excluded.title,
                          text = excluded.text, until = excluded.until""")
                .param(offer.id())
                .param(offer.actor())
                .param(offer.kind().name())
                .param(offer.title())
                .param(offer.text())
                .param(offer.until())
                .update();
    }

    void remove(UUID offer) {
        jdbc.sql("delete from actor_offer where tenant_id = app.current_tenant() and id = ?")
                .param(offer)
                .update();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var profile = kind == null
                ? Profile.EMPTY
                : new Profile(
                        Kind.valueOf(kind),
                        JSON.readValue(row.getString("about"), new TypeReference<Map<String, String>>() {}),
                        row.getString("site"),
                        row.getString("email"),
                        row.getString("phone"),
                        new Place(
                                row.getString("place_address"),
                                row.getObject("place_lat", Double.class),
                                row.getObject("place_lon", Double.class),
                                row.getString("place_area")));
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Sector.valueOf(row.getString("sector").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                profile,
                row.getInt("offers"));
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("actor_id", UUID.class),
                Offer.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("text"),
                row.getObject("until", LocalDate.class));
    }
}
