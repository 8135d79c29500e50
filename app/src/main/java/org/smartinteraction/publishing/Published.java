package org.smartinteraction.publishing;

import java.sql.Timestamp;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what has been published, here and, where a method says so, by regions and communities that share it. */
@Component
public class Published {

    /** This space and those that share something with it, joined to the items of each by its own index. */
    private static final String READABLE =
            "(select unnest(app.readable_tenants() || app.current_tenant()) id) readable";

    private static final double METRES_PER_DEGREE = 111_320;

    private final JdbcClient jdbc;

    Published(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item of this space, whole, if the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<PublishedItem> find(UUID id, Audience asker) {
        return jdbc.sql("select " + ItemRow.COLUMNS
                        + " from published_item item where tenant_id = app.current_tenant() and id = ?"
                        + " and audience = any (?)")
                .param(id)
                .param(asker.sees())
                .query(ItemRow::read)
                .optional()
                .map(Publication::item);
    }

    /** The newest items that pass the filter. */
    @Transactional(readOnly = true)
    public Page recent(Filter filter) {
        var found = InOrder.read(jdbc, () -> filter.shared() ? everywhere(filter) : own(filter));
        if (found.size() <= filter.size()) {
            return new Page(found, null);
        }
        var page = found.subList(0, filter.size());
        return new Page(List.copyOf(page), Cursor.at(page.getLast().item()).toString());
    }

    /** Items, here or shared with this space, which do this to the given one, newest first: solutions which answer it. */
    @Transactional(readOnly = true)
    public List<Publication> relatedTo(UUID id, String relation, Audience asker) {
        return jdbc.sql("select " + ItemRow.LIST_COLUMNS + " from " + READABLE
                        + " join published_item item on item.tenant_id = readable.id"
                        + " where relation = :relation and relates @> array[:id]::uuid[] and audience = any (:sees)"
                        + " order by published_at desc, item.id desc limit 200")
                .param("relation", relation)
                .param("id", id)
                .param("sees", asker.sees())
                .query(ItemRow::read)
                .list();
    }

    /** Whose items, here or shared with this space, do this to each of the given ones; those that nobody's do are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> relatedTo(Collection<UUID> ids, String relation, Audience asker) {
        var tenants = new HashMap<UUID, Set<UUID>>();
        if (!ids.isEmpty()) {
            jdbc.sql("select target, item.tenant_id from " + READABLE
                            + " join published_item item on item.tenant_id = readable.id"
                            + " cross join lateral unnest(item.relates) target"
                            + " where relation = :relation and relates && :ids and target = any (:ids)"
                            + " and audience = any (:sees) order by published_at desc, item.id desc")
                    .param("relation", relation)
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("sees", asker.sees())
                    .query(row -> {
                        tenants.computeIfAbsent(row.getObject(1, UUID.class), _ -> new LinkedHashSet<>())
                                .add(row.getObject(2, UUID.class));
                    });
        }
        return tenants;
    }

    /** Items, here or shared with this space, which do anything to the given one, newest first. */
    @Transactional(readOnly = true)
    public List<Publication> relatedTo(UUID id, Audience asker) {
        return jdbc.sql("select " + ItemRow.LIST_COLUMNS + " from " + READABLE
                        + " join published_item item on item.tenant_id = readable.id"
                        + " where relation is not null and relates @> array[:id]::uuid[] and audience = any (:sees)"
                        + " order by published_at desc, item.id desc limit 200")
                .param("id", id)
                .param("sees", asker.sees())
                .query(ItemRow::read)
                .list();
    }

    /** The items of this space by an organisation of it, newest first. */
    @Transactional(readOnly = true)
    public List<PublishedItem> by(UUID actor, Audience asker) {
        return jdbc
                .sql("select " + ItemRow.LIST_COLUMNS
                        + " from published_item item where tenant_id = app.current_tenant() and actor_id = ?"
                        + " and audience = any (?) order by published_at desc, id desc limit 200")
                .param(actor)
                .param(asker.sees())
                .query(ItemRow::read)
                .list()
                .stream()
                .map(Publication::item)
                .toList();
    }

    /** The items of these ids, here or shared with this space, newest first. */
    @Transactional(readOnly = true)
    public List<Publication> find(Collection<UUID> ids, Audience asker) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + ItemRow.LIST_COLUMNS + " from " + READABLE
                                + " join published_item item on item.tenant_id = readable.id and item.id = any (:ids)"
                                + " where audience = any (:sees) order by published_at desc, item.id desc")
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("sees", asker.sees())
                        .query(ItemRow::read)
                        .list();
    }

    /**
     * Items of a kind in this space around a point, newest first: at most 100, in a square whose sides are twice
     * {@code metres}.
     */
    @Transactional(readOnly = true)
    public List<PublishedItem> near(String kind, double latitude, double longitude, double metres, Audience asker) {
        double north = metres / METRES_PER_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(latitude)));
        return jdbc.sql("select " + ItemRow.LIST_COLUMNS + " from published_item item"
                        + " where tenant_id = app.current_tenant() and latitude between :south and :north"
                        + " and longitude between :west and :east and kind = :kind and audience = any (:sees)"
                        + " order by published_at desc limit 100")
                .param("south", latitude - north)
                .param("north", latitude + north)
                .param("west", longitude - east)
                .param("east", longitude + east)
                .param("kind", kind)
                .param("sees", asker.sees())
                .query((row, number) -> ItemRow.read(row, number).item())
                .list();
    }

    private List<Publication> own(Filter filter) {
        return select(
                "select " + ItemRow.LIST_COLUMNS + " from published_item item where tenant_id = app.current_tenant()"
                        + conditions(filter) + " order by published_at desc, id desc limit :size",
                filter);
    }

    private List<Publication> everywhere(Filter filter) {
        return select(
                "select item.* from " + READABLE + " cross join lateral (select " + ItemRow.LIST_COLUMNS
                        + " from published_item item where tenant_id = readable.id" + conditions(filter)
                        + " order by published_at desc, id desc limit :size) item"
                        + (filter.tenant() == null ? "" : " where readable.id = :tenant")
                        + " order by published_at desc, id desc limit :size",
                filter);
    }

    private static String conditions(Filter filter) {
        return " and audience = any (:sees)"
                + (filter.section() == null ? "" : " and section_id = :section")
                + (filter.kind() == null ? "" : " and kind = :kind")
                + (filter.state() == null ? "" : " and state = :state")
                + (filter.year() == null ? "" : " and published_at >= :from and published_at < :until")
                + (filter.after() == null ? "" : " and (published_at, id) < (:time, :id)");
    }

    private List<Publication> select(String sql, Filter filter) {
        var after = filter.after() == null ? null : Cursor.parse(filter.after());
        return jdbc.sql(sql)
                .param("sees", filter.asker().sees())
                .param("section", filter.section())
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("tenant", filter.tenant())
                .param("from", begin(filter.year(), 0))
                .param("until", begin(filter.year(), 1))
                .param("time", after == null ? null : Timestamp.from(after.time()))
                .param("id", after == null ? null : after.id())
                .param("size", filter.size() + 1)
                .query(ItemRow::read)
                .list();
    }

    private static @Nullable Timestamp begin(@Nullable Year year, int later) {
        return year == null
                ? null
                : Timestamp.from(year.plusYears(later)
                        .atDay(1)
                        .atStartOfDay(ZoneId.of("Europe/Kyiv"))
                        .toInstant());
    }
}
