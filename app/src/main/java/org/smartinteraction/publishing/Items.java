package org.smartinteraction.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes published items. */
@Component
class Items {

    /** The escape of U+0000 in JSON; not the six letters, which JSON writes with two backslashes. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\{2})*)\\\\u0000");

    private final JdbcClient jdbc;
    private final ObjectProvider<Front> front;

    Items(JdbcClient jdbc, ObjectProvider<Front> front) {
        this.jdbc = jdbc;
        this.front = front;
    }

    /**
     * What an item counted until now.
     *
     * @param publishedAt when it was first published
     * @param said whether its words, its state or who may see it are new
     */
    record Before(Map<Figure, Long> counted, Instant publishedAt, boolean said) {}

    /** The item for whom its section allows; for the staff alone while it is hidden. */
    PublishedItem narrow(PublishedItem item) {
        return item.audience(narrow(item.id(), item.sectionId(), item.audience()));
    }

    private Audience narrow(UUID id, UUID section, Audience meantFor) {
        boolean hidden = jdbc.sql(
                        "select exists (select from veil where tenant_id = app.current_tenant() and subject_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
        var known = front.getIfAvailable();
        return hidden ? Audience.STAFF : known == null ? meantFor : meantFor.narrowedTo(known.audience(section));
    }

    /** Decides anew who may see an item, and says by how much that changes what counts. */
    Map<Figure, Long> narrowAgain(UUID id) {
        record Meant(UUID sectionId, String meantFor) {}
        var meant = jdbc.sql("""
                        select section_id, meant_for from published_item
                        where tenant_id = app.current_tenant() and id = ? for update""").param(id).query(Meant.class).optional();
        if (meant.isEmpty()) {
            return Map.of();
        }
        var section = meant.get().sectionId();
        return jdbc.sql("""
                        update published_item set audience = ? where tenant_id = app.current_tenant() and id = ?
                        returning old.audience as before, new.audience as after, facts, published_at""")
                .param(narrow(id, section, Audience.of(meant.get().meantFor())).stored())
                .param(id)
                .query((row, _) -> {
                    boolean was = "public".equals(row.getString("before"));
                    boolean is = "public".equals(row.getString("after"));
                    var differences = new HashMap<Figure, Long>();
                    if (was != is) {
                        Figure.of(
                                        section,
                                        ItemRow.facts(row.getString("facts")),
                                        row.getTimestamp("published_at").toInstant())
                                .forEach((figure, value) -> differences.put(figure, is ? value : -value));
                    }
                    return differences;
                })
                .single();
    }

    Before put(PublishedItem item, Audience meantFor) {
        return jdbc.sql("""
                        insert into published_item (tenant_id, id, section_id, kind, path, title, summary, body, language,
                          state, tone, author, sector, actor_id, place, latitude, longitude, goals, image, relation, relates, facts,
                          details, audience, meant_for, published_at, updated_at, search)
                        values (:tenant, :id, :section, :kind, :path, :title, :summary, :body, :language,
                          :state, :tone, :author, :sector, :actor, :place, :latitude, :longitude, :goals, :image, :relation,
                          :relates, :facts::jsonb, :details::jsonb, :audience, :meantFor, :published, :updated,
                          :search::tsvector)
                        on conflict (tenant_id, id) do update set
                          section_id = excluded.section_id, kind = excluded.kind, path = excluded.path,
                          title = excluded.title, summary = excluded.summary, body = excluded.body,
                          language = excluded.language, state = excluded.state, tone = excluded.tone,
                          author = excluded.author, sector = excluded.sector, actor_id = excluded.actor_id, place = excluded.place,
                          latitude = excluded.latitude, longitude = excluded.longitude, goals = excluded.goals,
                          image = excluded.image, relation = excluded.relation, relates = excluded.relates,
                          facts = excluded.facts, details = excluded.details, audience = excluded.audience,
                          meant_for = excluded.meant_for, updated_at = excluded.updated_at, search = excluded.search
                        returning old.section_id, old.audience, old.facts, new.published_at,
                          (old.title, old.summary, old.body, old.state, old.audience)
                            is distinct from (new.title, new.summary, new.body, new.state, new.audience) as said""")
                .params(values(item, meantFor))
                .query((row, _) -> {
                    var published = row.getTimestamp("published_at").toInstant();
                    var facts = "public".equals(row.getString("audience"))
                            ? ItemRow.facts(row.getString("facts"))
                            : Map.<String, Long>of();
                    var section = row.getObject("section_id", UUID.class);
                    return new Before(
                            section == null ? Map.of() : Figure.of(section, facts, published),
                            published,
                            row.getBoolean("said"));
                })
                .single();
    }

    /** Deletes an item and says what it counted; empty if there was none. */
    Optional<Map<Figure, Long>> remove(UUID id) {
        return jdbc.sql("""
                        delete from published_item where tenant_id = app.current_tenant() and id = ?
                        returning section_id, audience, facts, published_at""")
                .param(id)
                .query((row, _) -> "public".equals(row.getString("audience"))
                        ? Figure.of(
                                row.getObject("section_id", UUID.class),
                                ItemRow.facts(row.getString("facts")),
                                row.getTimestamp("published_at").toInstant())
                        : Map.<Figure, Long>of())
                .optional();
    }

    /** What is shown under this name or has it as a cell: of the ids, or wherever that is when nobody else has it. */
    List<PublishedItem> by(Collection<UUID> ids, String author, boolean alone) {
        return jdbc
                .sql("select " + ItemRow.COLUMNS + " from published_item item"
                        + " where tenant_id = app.current_tenant() and (:alone or id = any (:ids))"
                        + " and (author = :author or details::text like :cell)")
                .param("alone", alone)
                .param("ids", ids.toArray(UUID[]::new))
                .param("author", author)
                .param("cell", "%\"" + author.replaceAll("([%_\\\\])", "\\\\$1") + "\"%")
                .query(ItemRow::read)
                .list()
                .stream()
                .map(Publication::item)
                .toList();
    }

    /** Those in which a text stands anywhere, in small or capital letters. */
    List<PublishedItem> saying(String text) {
        return jdbc
                .sql("select " + ItemRow.COLUMNS + " from published_item item"
                        + " where tenant_id = app.current_tenant() and concat_ws(chr(10), title, summary, body, author,"
                        + " place, details::text) ilike ?")
                .param("%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .query(ItemRow::read)
                .list()
                .stream()
                .map(Publication::item)
                .toList();
    }

    /** Says the same item in other words. */
    void reword(PublishedItem item) {
        jdbc.sql("""
                        update published_item set title = :title, summary = :summary, body = :body, author = :author,
                          place = :place, details = :details::jsonb, search = :search::tsvector
                        where tenant_id = :tenant and id = :id""").params(values(item, item.audience())).update();
    }

    void audience(UUID section, Audience audience) {
        jdbc.sql("""
                        update published_item
                        set audience = case
                          when 'staff' in (meant_for, :section) or exists (select from veil
                            where veil.tenant_id = published_item.tenant_id and subject_id = published_item.id) then 'staff'
                          when 'members' in (meant_for, :section) then 'members'
                          else 'public' end
                        where tenant_id = app.current_tenant() and section_id = :id""").param("section", audience.stored()).param("id", section).update();
    }

    void removeSection(UUID section) {
        jdbc.sql("delete from published_item where tenant_id = app.current_tenant() and section_id = ?")
                .param(section)
                .update();
    }

    private static Map<String, @Nullable Object> values(PublishedItem item, Audience meantFor) {
        var state = item.state();
        var author = item.author();
        var place = item.place();
        var relation = item.relation();
        var values = new HashMap<String, @Nullable Object>();
        values.put("tenant", Tenancy.tenant().id());
        values.put("id", item.id());
        values.put("section", item.sectionId());
        values.put("kind", item.kind());
        values.put("path", item.path());
        values.put("title", text(item.wording().title()));
        values.put("summary", text(item.wording().summary()));
        values.put("body", text(item.wording().body()));
        values.put("language", item.wording().language());
        values.put("state", state == null ? null : state.key());
        values.put("tone", state == null ? null : state.tone().name().toLowerCase(Locale.ROOT));
        values.put("author", author == null || author.name().isBlank() ? null : text(author.name()));
        values.put("sector", author == null ? null : author.sector());
        values.put("actor", author == null ? null : author.actor());
        values.put("place", place == null ? null : text(place.label()));
        values.put("latitude", place == null ? null : place.latitude());
        values.put("longitude", place == null ? null : place.longitude());
        values.put("goals", item.goals().toArray(String[]::new));
        values.put("image", item.image());
        values.put("relation", relation == null || relation.items().isEmpty() ? null : relation.name());
        values.put("relates", relation == null ? new UUID[0] : relation.items().toArray(UUID[]::new));
        values.put("facts", ItemRow.JSON.writeValueAsString(item.facts()));
        values.put(
                "details",
                ESCAPED_NUL
                        .matcher(ItemRow.JSON.writeValueAsString(item.details()))
                        .replaceAll("$1"));
        values.put("audience", item.audience().stored());
        values.put("meantFor", meantFor.stored());
        values.put("published", Timestamp.from(item.publishedAt()));
        values.put("updated", Timestamp.from(item.updatedAt()));
        values.put("search", Lexemes.of(item));
        return values;
    }

    /** PostgreSQL stores every character but this one. */
    private static String text(String text) {
        return text.replace("\0", "");
    }
}
