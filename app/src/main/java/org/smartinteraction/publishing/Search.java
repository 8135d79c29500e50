package org.smartinteraction.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what has been published, by words in any form, in Ukrainian and English, with slips of the pen forgiven. */
@Component
public class Search {

    /** Hits on a page. */
    public static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final Cache<Reader, Vocabulary> vocabularies = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for.
     *
     * @param text as somebody typed it
     * @param asker who; finds what they may see
     * @param section only in this section
     * @param shared also in what regions or member communities share with this space
     * @param page from 0
     */
    public record Question(
            String text, Audience asker, @Nullable UUID section, boolean shared, int page) {

        /** A question to this space. */
        public static Question of(String text, Audience asker) {
            return new Question(text, asker, null, false, 0);
        }
    }

    /**
     * What was found.
     *
     * @param understood the words that were looked for in the end, when they are not those typed; else null
     * @param total how many there are on all pages
     */
    public record Answer(List<Hit> hits, @Nullable String understood, long total) {}

    /** An item with the words found in its title and text. */
    public record Hit(Publication publication, Snippet title, Snippet text) {}

    /**
     * The best hits first: words in the title weigh most, then the summary, then the text; new before old. When nothing has
     * all the words, corrects their spelling, tries the other keyboard layout, and at last is content with any of them.
     */
    @Transactional(readOnly = true)
    public Answer find(Question question) {
        var typed = Query.of(question.text());
        if (typed.isEmpty()) {
            return new Answer(List.of(), null, 0);
        }
        var exact = run(question, typed, true);
        if (exact.total() > 0) {
            return exact;
        }
        var vocabulary = vocabulary(question.asker());
        var corrected = typed.corrected(vocabulary);
        return Stream.of(corrected, typed.inOtherLayout().corrected(vocabulary))
                .filter(query -> !query.isEmpty() && !query.text().equals(typed.text()))
                .map(query -> run(question, query, true))
                .filter(answer -> answer.total() > 0)
                .findFirst()
                .orElseGet(() -> run(question, corrected, false));
    }

    @EventListener
    void on(Change change) {
        if (change.of(Metrics.CHANGE)) {
            vocabularies
                    .asMap()
                    .keySet()
                    .removeIf(
                            reader -> change.tenant() == null || reader.tenant().equals(change.tenant()));
        }
    }

    private Answer run(Question question, Query query, boolean all) {
        var total = new long[1];
        var hits = jdbc.sql("select " + ItemRow.COLUMNS.replace("item.details", "'[]' details")
                        + ", count(*) over () total from (select unnest("
                        + (question.shared() ? "app.readable_tenants() || " : "")
                        + """
                         array[app.current_tenant()]) id) readable
                        join published_item item on item.tenant_id = readable.id
                        where audience = any (:sees) and search @@ :query::tsquery
                          and (:section::uuid is null or section_id = :section)
                        order by ts_rank('{0.1, 0.2, 0.5, 1}', search, :query::tsquery)
                            * (0.5 + 0.5 * exp(-extract(epoch from now() - published_at) / 31536000)) desc,
                          published_at desc, item.id
                        limit :size offset :offset""")
                .param("sees", question.asker().sees())
                .param("query", query.condition(all))
                .param("section", question.section())
                .param("size", PAGE)
                .param("offset", Math.clamp(question.page(), 0, 500) * PAGE)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return hit(ItemRow.read(row, number), query);
                })
                .list();
        var asTyped = query.text().equals(question.text().strip());
        return new Answer(hits, asTyped ? null : query.text(), total[0]);
    }

    private static Hit hit(Publication publication, Query query) {
        var wording = publication.item().wording();
        var text = wording.summary().isBlank() ? wording.body() : wording.summary() + "\n" + wording.body();
        return new Hit(publication, Snippet.whole(wording.title(), query), Snippet.around(text, query));
    }

    private Vocabulary vocabulary(Audience asker) {
        return vocabularies.get(new Reader(Tenancy.tenant().id(), asker), _ -> read(asker));
    }

    private Vocabulary read(Audience asker) {
        var seen = Stream.of(asker.sees()).collect(Collectors.joining("'', ''", "''", "''"));
        var items = new HashMap<String, Integer>();
        jdbc.sql("select word, ndoc from ts_stat('select search from published_item"
                        + " where tenant_id = app.current_tenant() and audience in (" + seen + ")')")
                .query(row -> {
                    items.put(row.getString(1), row.getInt(2));
                });
        return new Vocabulary(items);
    }

    private record Reader(UUID tenant, Audience audience) {}
}
