package org.smartinteraction.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.privacy.PersonTables.Column;
import org.smartinteraction.privacy.PersonTables.Table;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what leads to a person in the rows that stay, and takes it out. */
@Component
class Traces {

    private static final String ITEMS = "published_item";

    /** Not amid a longer word or address. PostgreSQL's own idea of a letter depends on its locale. */
    private static final String BEFORE = "(?<![a-z0-9а-яіїєґ._%+-])";

    private static final String AFTER = "(?![a-z0-9а-яіїєґ-])";

    /** The end of an address is not the beginning of a longer one. */
    private static final String AFTER_ADDRESS = "(?!\\.?[a-z0-9а-яіїєґ-])";

    private final JdbcClient jdbc;
    private final Publisher publisher;

    Traces(JdbcClient jdbc, Publisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** The ids of everything that is a member's. */
    Set<UUID> items(List<Table> tables, UUID member) {
        var ids = new HashSet<UUID>();
        for (Table table : tables) {
            if (table.has("id") && !table.owners().isEmpty() && !table.name().equals("member")) {
                ids.addAll(jdbc.sql("select t.id from %s t where tenant_id = app.current_tenant() and %s"
                                .formatted(table.quoted(), table.isOf()))
                        .param("member", member)
                        .query(UUID.class)
                        .list());
            }
        }
        return ids;
    }

    /** Whether a name is more than a word that others use, so that it may be taken out of their texts. */
    boolean isTelling(String name) {
        return name.strip().contains(" ") && isAlone(name);
    }

    /** Whether nobody in the space is called so any more. */
    boolean isAlone(String name) {
        return jdbc.sql("select not exists (select from member where tenant_id = app.current_tenant() and name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts a mark wherever a text stands, in all words that this space keeps and may change.
     *
     * @param named what others began before, or without saying when, stays as it is; null for everything
     */
    void remove(List<Table> tables, String text, @Nullable Named named, Function<Locale, String> mark) {
        publisher.replace(text, item -> named == null || named.means(item), mark);
        for (Table table : tables) {
            if (!table.fixed() && !table.name().equals(ITEMS) && !table.name().equals("member")) {
                invitations(table, text);
                words(table, text, named, mark.apply(Texts.UKRAINIAN));
            }
        }
    }

    /** Rows of the member, and those that were begun since; of that the id tells. */
    private static String about(Table table) {
        boolean tells = table.columns().stream()
                .anyMatch(column -> column.name().equals("id") && column.type().equals("uuid"));
        return (table.owners().isEmpty() ? "false" : table.isOf())
                + (tells ? " or uuid_extract_timestamp(t.id) >= :since" : "");
    }

    /**
     * A name that a member took for themself.
     *
     * @param since words of others from before are not about them
     * @param own ids of everything that is theirs
     */
    record Named(UUID member, Instant since, Set<UUID> own) {

        boolean means(PublishedItem item) {
            return own.contains(item.id()) || !item.publishedAt().isBefore(since);
        }
    }

    /** A row that is about nothing but an address goes; where there is more, the address alone does. */
    private void invitations(Table table, String text) {
        if (!table.has("email")) {
            return;
        }
        if (table.columns().stream().filter(Column::isText).count() > 1) {
            jdbc.sql("update " + table.quoted() + " set email = ''"
                            + " where tenant_id = app.current_tenant() and lower(email) = lower(?)")
                    .param(text)
                    .update();
        } else {
            jdbc.sql("delete from " + table.quoted()
                            + " where tenant_id = app.current_tenant() and lower(email) = lower(?)")
                    .param(text)
                    .update();
        }
    }

    private void words(Table table, String text, @Nullable Named named, String mark) {
        var columns = table.columns().stream().filter(Column::isText).toList();
        if (columns.isEmpty()) {
            return;
        }
        var sets = columns.stream()
                .map(column -> "%1$s = regexp_replace(%1$s::text, :pattern, :mark, 'gi')::%2$s"
                        .formatted(PersonTables.quoted(column.name()), column.type()))
                .collect(Collectors.joining(", "));
        var found = columns.stream()
                .map(column -> PersonTables.quoted(column.name()) + "::text ilike :like")
                .collect(Collectors.joining(" or "));
        jdbc.sql("update %s t set %s where tenant_id = app.current_tenant() and (%s) and (%s)"
                        .formatted(table.quoted(), sets, found, named == null ? "true" : about(table)))
                .param("since", named == null ? null : Timestamp.from(named.since()))
                .param("member", named == null ? null : named.member())
                .param(
                        "pattern",
                        BEFORE
                                + text.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1")
                                + (text.contains("@") ? AFTER_ADDRESS : AFTER))
                .param("mark", mark)
                .param("like", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .update();
    }
}
