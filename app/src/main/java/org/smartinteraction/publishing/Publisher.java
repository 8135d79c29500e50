package org.smartinteraction.publishing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes things public in the space that is asked, in the transaction of the act that makes them so. */
@Component
public class Publisher {

    private final Items items;
    private final Metrics metrics;

    Publisher(Items items, Metrics metrics) {
        this.items = items;
        this.metrics = metrics;
    }

    /**
     * Shows the item, or what is new of it, and counts the difference its facts make. The first time of publishing
     * stays. What is published into a section for members or staff is seen by them only.
     */
    @Transactional
    public void publish(PublishedItem item) {
        metrics.begin();
        var shown = items.narrow(item);
        var before = items.put(shown, item.audience());
        before.counted().forEach((figure, value) -> metrics.add(figure, -value));
        Figure.of(shown, before.publishedAt()).forEach(metrics::add);
    }

    /** Takes an item back, and its facts with it. Nothing happens when it was not published. */
    @Transactional
    public void withdraw(UUID id) {
        metrics.begin();
        items.remove(id).forEach((figure, value) -> metrics.add(figure, -value));
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
}
