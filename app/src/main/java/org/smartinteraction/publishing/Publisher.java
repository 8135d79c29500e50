package org.smartinteraction.publishing;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.smartinteraction.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes things public in the space that is asked, in the transaction of the act that makes them so. */
@Component
public class Publisher {

    private final Items items;
    private final Metrics metrics;
    private final Journal journal;

    Publisher(Items items, Metrics metrics, Journal journal) {
        this.items = items;
        this.metrics = metrics;
        this.journal = journal;
    }

    /**
     * Shows the item, or what is new of it, and counts the difference its facts make. The first time of publishing
     * stays. What is published into a section for members or staff is seen by them only. New words, a new state or other
     * readers stand in the journal, within the line of the act that led to it.
     */
    @Transactional
    public void publish(PublishedItem item) {
        metrics.begin();
        var shown = items.narrow(item);
        var before = items.put(shown, item.audience());
        before.counted().forEach((figure, value) -> metrics.add(figure, -value));
        Figure.of(shown, before.publishedAt()).forEach(metrics::add);
        if (before.said()) {
            journal.recordOutcome("publishing.publish", item.id(), record(shown));
        }
    }

    /** Takes an item back, and its facts with it. Nothing happens when it was not published. */
    @Transactional
    public void withdraw(UUID id) {
        metrics.begin();
        items.remove(id).ifPresent(counted -> {
            counted.forEach((figure, value) -> metrics.add(figure, -value));
            journal.recordOutcome("publishing.withdraw", id, Map.of());
        });
    }

    /**
     * Gives a person another name on what they published; what it says and counts stays.
     *
     * @param ids what is theirs
     * @param alone whether nobody else is called so, so that everything under this name is theirs
     * @param name the name to be, in a language
     */
    @Transactional
    public void rename(Collection<UUID> ids, String author, boolean alone, Function<Locale, String> name) {
        metrics.begin();
        items.by(ids, author, alone)
                .forEach(item -> items.reword(Reworded.named(
                        item, author, name.apply(Locale.of(item.wording().language())))));
    }

    /**
     * Puts a mark wherever a text stands in what is published, and lets nobody find it by that text.
     *
     * @param which others stay as they are
     */
    @Transactional
    public void replace(String text, Predicate<PublishedItem> which, Function<Locale, String> mark) {
        metrics.begin();
        items.saying(text).stream().filter(which).forEach(item -> {
            var changed =
                    Reworded.of(item, text, mark.apply(Locale.of(item.wording().language())));
            items.reword(changed);
            journal.recordOutcome("publishing.publish", item.id(), record(changed));
        });
    }

    /**
     * Narrows or widens who may see everything in a section, now that the section itself is for these. Items meant for
     * fewer stay theirs. A section that is archived is for staff.
     */
    @Transactional
    public void audience(UUID sectionId, Audience audience) {
        metrics.stop();
        items.audience(sectionId, audience);
        metrics.recount(sectionId);
    }

    /** Takes back everything of a section. */
    @Transactional
    public void withdrawSection(UUID sectionId) {
        metrics.stop();
        items.removeSection(sectionId);
        metrics.recount(sectionId);
    }

    /** What the journal keeps of an item: no words, only by which hash they can be known again. */
    private static Map<String, String> record(PublishedItem item) {
        var state = item.state();
        var wording = item.wording();
        return Map.of(
                "kind", item.kind(),
                "state", state == null ? "" : state.key(),
                "audience", item.audience().stored(),
                "text", Journal.sha256(wording.title() + "\n" + wording.summary() + "\n" + wording.body()));
    }
}
