package org.smartinteraction.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.smartinteraction.people.Member;
import org.smartinteraction.privacy.PersonTables.Column;
import org.smartinteraction.privacy.PersonTables.Table;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the current space holds of a member, into a ZIP: {@code index.html} for people, {@code data.json} for programs
 * with every row by table, and {@code files/}.
 */
@Service
public class PlaceExport {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What is longer than a key is a file. */
    private static final int LONGEST_KEY = 64;

    private final PersonTables tables;
    private final Traces traces;
    private final ExportPage page;
    private final JdbcClient jdbc;

    PlaceExport(PersonTables tables, Traces traces, ExportPage page, JdbcClient jdbc) {
        this.tables = tables;
        this.traces = traces;
        this.page = page;
        this.jdbc = jdbc;
    }

    /**
     * Adds a member's part. The ZIP is left open.
     *
     * @param folder where, empty or ending with a slash
     * @param language of the page
     */
    @Transactional(readOnly = true)
    public void write(Member member, String folder, Locale language, ZipOutputStream zip) {
        var all = tables.all();
        Map<String, List<JsonNode>> found = new LinkedHashMap<>();
        for (Table table : all) {
            var rows = rows(table, member);
            if (!rows.isEmpty()) {
                found.put(table.name(), rows);
                files(table, member, rows, folder, zip);
            }
        }
        veil(found, member);
        var items = published(traces.items(all, member.id()));
        if (!items.isEmpty()) {
            found.put("published_item", items);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("space", Tenancy.tenant().host());
        data.put("names", Tenancy.tenant().names());
        data.put("exported", Instant.now().toString());
        data.put("tables", found);
        entry(zip, folder + "data.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(data));
        entry(zip, folder + "index.html", page.of(found, language).getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> rows(Table table, Member member) {
        if (table.owners().isEmpty() || table.name().equals("published_item")) {
            return List.of();
        }
        var mine = table.isOf() + (table.has("email") ? " or lower(t.email) = :email" : "");
        return jdbc
                .sql("select to_jsonb(t) - array['tenant_id', 'search', %s]::text[] from %s t"
                                .formatted(leftOut(table), table.quoted())
                        + " where t.tenant_id = app.current_tenant() and (" + mine + ")"
                        + (table.has("id") ? " order by t.id" : ""))
                .param("member", member.id())
                .param("email", member.email())
                .query(String.class)
                .list()
                .stream()
                .map(JSON::readTree)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Other people are left out, even by their ids, wherever these stand. */
    private void veil(Map<String, List<JsonNode>> found, Member member) {
        var ids = ID.matcher(found.toString())
                .results()
                .map(id -> UUID.fromString(id.group()))
                .collect(Collectors.toSet());
        ids.remove(member.id());
        var others = jdbc
                .sql("select id from member where tenant_id = app.current_tenant() and id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
        found.values().forEach(rows -> rows.replaceAll(row -> veiled(row, others)));
    }

    private static JsonNode veiled(JsonNode row, Set<String> others) {
        var shown = (ObjectNode) row;
        shown.propertyNames().stream().toList().forEach(name -> {
            if (others.contains(shown.get(name).asString(""))) {
                shown.remove(name);
            }
        });
        var text = shown.toString();
        for (var other : others) {
            text = text.replace(other, "");
        }
        return JSON.readTree(text);
    }

    private List<JsonNode> published(Set<UUID> ids) {
        return jdbc
                .sql("select to_jsonb(t) - array['tenant_id', 'search'] from published_item t"
                        + " where t.tenant_id = app.current_tenant() and t.id = any (?) order by t.published_at")
                .param(ids.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(JSON::readTree)
                .toList();
    }

    /** Files come beside the rows; secrets not at all. */
    private static String leftOut(Table table) {
        var names = new ArrayList<>(List.of("''"));
        table.columns().stream()
                .filter(column -> column.type().equals("bytea") || column.secret())
                .forEach(column -> names.add("'" + column.name() + "'"));
        return String.join(", ", names);
    }

    private void files(Table table, Member member, List<JsonNode> rows, String folder, ZipOutputStream zip) {
        var columns = table.columns().stream()
                .filter(column -> column.type().equals("bytea"))
                .map(Column::name)
                .collect(Collectors.toList());
        if (!table.has("id")) {
            return;
        }
        for (var column : columns) {
            jdbc.sql(
                            "select t.id, t.%1$s from %2$s t where t.tenant_id = app.current_tenant() and %3$s and t.%1$s is not null"
                                    .formatted(PersonTables.quoted(column), table.quoted(), table.isOf()))
                    .param("member", member.id())
                    .withFetchSize(1)
                    .query(row -> {
                        var content = row.getBytes(2);
                        var id = row.getString(1);
                        if (content.length <= LONGEST_KEY) {
                            rows.stream()
                                    .filter(one -> one.path("id").asString().equals(id))
                                    .forEach(one -> ((ObjectNode) one)
                                            .put(
                                                    column,
                                                    java.util.HexFormat.of().formatHex(content)));
                        } else {
                            entry(zip, folder + "files/" + ExportPage.file(table.name(), id, column), content);
                        }
                    });
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
