package org.smartinteraction.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.publishing.PublishedItem.Author;
import org.smartinteraction.publishing.PublishedItem.Place;
import org.smartinteraction.publishing.PublishedItem.Relation;
import org.smartinteraction.publishing.PublishedItem.State;
import org.smartinteraction.publishing.PublishedItem.Wording;
import org.smartinteraction.ui.Tone;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads published items from rows. */
final class ItemRow {

    static final JsonMapper JSON = new JsonMapper();

    /** What {@link #read} needs of {@code published_item item}. */
    static final String COLUMNS = """
            item.tenant_id, item.id, item.section_id, item.kind, item.path, item.title, item.summary, item.body,
            item.language, item.state, item.tone, item.author, item.sector, item.actor_id, item.place, item.latitude, item.longitude,
            item.goals, item.image, item.relation, item.relates, item.facts, item.details, item.audience,
            item.published_at, item.updated_at""";

    /** The same, of texts only as much as a list shows. */
    static final String LIST_COLUMNS =
            COLUMNS.replace("item.body", "left(item.body, 400) body").replace("item.details", "'[]' details");

    private ItemRow() {}

    static Publication read(ResultSet row, int number) throws SQLException {
        var item = new PublishedItem(
                row.getObject("id", UUID.class),
                row.getObject("section_id", UUID.class),
                row.getString("kind"),
                row.getString("path"),
                new Wording(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("body"),
                        row.getString("language")),
                state(row),
                author(row),
                place(row),
                List.of((String[]) row.getArray("goals").getArray()),
                row.getObject("image", UUID.class),
                relation(row),
                facts(row.getString("facts")),
                JSON.readValue(row.getString("details"), new TypeReference<List<Detail>>() {}),
                Audience.of(row.getString("audience")),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
        return new Publication(row.getObject("tenant_id", UUID.class), item);
    }

    static Map<String, Long> facts(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
    }

    private static @Nullable State state(ResultSet row) throws SQLException {
        var key = row.getString("state");
        return key == null
                ? null
                : new State(key, Tone.valueOf(row.getString("tone").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Author author(ResultSet row) throws SQLException {
        var name = row.getString("author");
        var sector = row.getString("sector");
        return name == null
                ? null
                : new Author(name, sector == null ? "" : sector, row.getObject("actor_id", UUID.class));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var label = row.getString("place");
        return label == null
                ? null
                : new Place(label, row.getObject("latitude", Double.class), row.getObject("longitude", Double.class));
    }

    private static @Nullable Relation relation(ResultSet row) throws SQLException {
        var name = row.getString("relation");
        return name == null
                ? null
                : new Relation(name, List.of((UUID[]) row.getArray("relates").getArray()));
    }
}
