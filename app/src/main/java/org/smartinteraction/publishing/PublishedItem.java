package org.smartinteraction.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Tone;

/**
 * What others may see of a thing: an issue, a solution, a news article. Begin with {@link #of} and add what there is:
 *
 * <pre>{@code
 * publisher.publish(PublishedItem.of(issue.id(), section, "issue", "/issues/" + issue.id(), "Яма на дорозі")
 *         .body(text).state("issues.state.open", Tone.INFO).place("вул. Шевченка, 3", 49.65, 23.5)
 *         .fact("issues.reported", 1).fact("issues.open", 1));
 * }</pre>
 *
 * @param id the id of the thing itself
 * @param sectionId the section it stands in
 * @param kind what it is, as a stable English word: {@code issue}, {@code solution}, {@code news}, {@code budget}, …
 * @param path where the shell shows it, beginning with a slash and the section's slug
 * @param wording what it says
 * @param state its state, if it has any
 * @param author who speaks
 * @param place where it is
 * @param goals targets it serves, such as {@code 11.7}
 * @param image attachment to show with it
 * @param relation what it does to others of this space, its region or its communities
 * @param facts figures, by metric key and, after a slash, dimension ({@code money.received/region}); money in kopecks
 * @param details tables for its page
 * @param audience who may see it; only public items count in metrics and are seen by regions
 * @param publishedAt when it became public; decides the month its facts count in, so it stays when the item changes
 * @param updatedAt when it last changed
 */
public record PublishedItem(
        UUID id,
        UUID sectionId,
        String kind,
        String path,
        Wording wording,
        @Nullable State state,
        @Nullable Author author,
        @Nullable Place place,
        List<String> goals,
        @Nullable UUID image,
        @Nullable Relation relation,
        Map<String, Long> facts,
        List<Detail> details,
        Audience audience,
        Instant publishedAt,
        Instant updatedAt) {

    /**
     * @param title one line
     * @param summary a sentence or two for lists; when empty, lists show how the body begins
     * @param body the whole text; plain, with empty lines between paragraphs
     * @param language language tag of all three, {@code uk} or {@code en}
     */
    public record Wording(String title, String summary, String body, String language) {}

    /**
     * @param key text key of the state's name
     * @param tone how it feels
     */
    public record State(String key, Tone tone) {}

    /**
     * @param name as shown; of a person only what they agreed to show
     * @param sector {@code citizen}, {@code ngo}, {@code business} or {@code authority}; empty when unknown
     * @param actor the organisation in whose name they spoke; null for their own
     */
    public record Author(
            String name, String sector, @Nullable UUID actor) {}

    /**
     * @param label address or description
     * @param latitude degrees north; null when only described
     * @param longitude degrees east; null when only described
     */
    public record Place(
            String label,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /**
     * @param name {@code answers} (a solution, issues), {@code finances} (a contribution, a solution), {@code endorses}
     *     (a community, a joint issue), …
     * @param items ids of published items, in this tenant or another whose items are readable from here
     */
    public record Relation(String name, List<UUID> items) {}

    /** A public item with a title only, of this moment, in Ukrainian. */
    public static PublishedItem of(UUID id, UUID sectionId, String kind, String path, String title) {
        var now = Instant.now();
        var wording = new Wording(title, "", "", "uk");
        return new PublishedItem(
                id,
                sectionId,
                kind,
                path,
                wording,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Map.of(),
                List.of(),
                Audience.PUBLIC,
                now,
                now);
    }

    /** With a sentence or two for lists. */
    public PublishedItem summary(String summary) {
        return with(new Wording(wording.title, summary, wording.body, wording.language));
    }

    /** With a text: plain, empty lines between paragraphs. */
    public PublishedItem body(String body) {
        return with(new Wording(wording.title, wording.summary, body, wording.language));
    }

    /** Written in this language. */
    public PublishedItem language(String language) {
        return with(new Wording(wording.title, wording.summary, wording.body, language));
    }

    PublishedItem title(String title) {
        return with(new Wording(title, wording.summary, wording.body, wording.language));
    }

    PublishedItem details(List<Detail> details) {
        return with(change -> change.details = List.copyOf(details));
    }

    private PublishedItem with(Wording wording) {
        return with(change -> change.wording = wording);
    }

    /** In a state. */
    public PublishedItem state(String textKey, Tone tone) {
        return with(change -> change.state = new State(textKey, tone));
    }

    /** By somebody; {@code sector} is empty when unknown. */
    public PublishedItem author(String name, String sector) {
        return author(name, sector, null);
    }

    /** By somebody in the name of an organisation of this space, or in their own. */
    public PublishedItem author(String name, String sector, @Nullable UUID actor) {
        return with(change -> change.author = new Author(name, sector, actor));
    }

    /** At a place; degrees are both given or both null. */
    public PublishedItem place(String label, @Nullable Double latitude, @Nullable Double longitude) {
        return with(change -> change.place = new Place(label, latitude, longitude));
    }

    /** Serving these targets. */
    public PublishedItem goals(List<String> goals) {
        return with(change -> change.goals = List.copyOf(goals));
    }

    /** Shown with this attachment, if there is one. */
    public PublishedItem image(@Nullable UUID attachment) {
        return with(change -> change.image = attachment);
    }

    /** Doing something to other items. */
    public PublishedItem relates(String relation, List<UUID> items) {
        return with(change -> change.relation = new Relation(relation, List.copyOf(items)));
    }

    /** With a figure added to those it has; zero is left out. */
    public PublishedItem fact(String metric, long value) {
        var more = new TreeMap<>(facts);
        more.merge(metric, value, Long::sum);
        more.values().removeIf(figure -> figure == 0);
        return with(change -> change.facts = Map.copyOf(more));
    }

    /** With one more table on its page. */
    public PublishedItem detail(Detail detail) {
        var more = new ArrayList<>(details);
        more.add(detail);
        return with(change -> change.details = List.copyOf(more));
    }

    /** Seen by these only. */
    public PublishedItem audience(Audience audience) {
        return with(change -> change.audience = audience);
    }

    /** Public since then, last changed then. */
    public PublishedItem times(Instant publishedAt, Instant updatedAt) {
        return with(change -> {
            change.publishedAt = publishedAt;
            change.updatedAt = updatedAt;
        });
    }

    /** The title. */
    public String title() {
        return wording.title;
    }

    private PublishedItem with(Consumer<Change> act) {
        var change = new Change(this);
        act.accept(change);
        return new PublishedItem(
                id,
                sectionId,
                kind,
                path,
                change.wording,
                change.state,
                change.author,
                change.place,
                change.goals,
                change.image,
                change.relation,
                change.facts,
                change.details,
                change.audience,
                change.publishedAt,
                change.updatedAt);
    }

    /** The parts of an item that can differ in the next one. */
    private static final class Change {
        Wording wording;

        @Nullable
        State state;

        @Nullable
        Author author;

        @Nullable
        Place place;

        List<String> goals;

        @Nullable
        UUID image;

        @Nullable
        Relation relation;

        Map<String, Long> facts;
        List<Detail> details;
        Audience audience;
        Instant publishedAt;
        Instant updatedAt;

        Change(PublishedItem item) {
            wording = item.wording;
            state = item.state;
            author = item.author;
            place = item.place;
            goals = item.goals;
            image = item.image;
            relation = item.relation;
            facts = item.facts;
            details = item.details;
            audience = item.audience;
            publishedAt = item.publishedAt;
            updatedAt = item.updatedAt;
        }
    }
}
