package org.smartinteraction.publishing;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes things public in the space that is asked, in the transaction of the act that makes them so. */
@Component
public class Publisher {

    /** Shows the item, or what is new of it, and counts the difference its facts make. */
    public void publish(PublishedItem item) {
        throw new UnsupportedOperationException("Not yet: " + item.id());
    }

    /** Takes an item back, and its facts with it. Nothing happens when it was not published. */
    public void withdraw(UUID id) {
        throw new UnsupportedOperationException("Not yet: " + id);
    }

    /** Narrows or widens who may see everything in a section, now that the section itself is for these. */
    public void audience(UUID sectionId, Audience audience) {
        throw new UnsupportedOperationException("Not yet: " + sectionId + audience);
    }

    /** Takes back everything of a section. */
    public void withdrawSection(UUID sectionId) {
        throw new UnsupportedOperationException("Not yet: " + sectionId);
    }
}
