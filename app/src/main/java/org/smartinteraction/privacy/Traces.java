package org.smartinteraction.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smartinteraction.privacy.PersonTables.Column;
import org.smartinteraction.privacy.PersonTables.Table;
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

    /** Puts a mark wherever a text stands, in all words that this space keeps and may change. */
    void remove(List<Table> tables, String text, Function<Locale, String> mark) {
        publisher.replace(text, mark);
        for (Table table : tables) {
            if (!table.fixed() && !table.name().equals(ITEMS) && !table.name().equals("member")) {
                invitations(table, text);
                words(table, text, mark.apply(Texts.UKRAINIAN));
            }
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

    private void words(Table table, String text, String mark) {
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
        jdbc.sql("update %s set %s where tenant_id = app.current_tenant() and (%s)"
                        .formatted(table.quoted(), sets, found))
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
