package org.smartinteraction.publishing;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which act there is on an item. */
@Component
class PlainActs {

    static final String PATH = "/support/";

    private final ObjectProvider<PlainAct> acts;

    PlainActs(ObjectProvider<PlainAct> acts) {
        this.acts = acts;
    }

    Optional<PlainAct> on(PublishedItem item) {
        return acts.orderedStream()
                .filter(act -> act.kind().equals(item.kind()))
                .findFirst();
    }

    /** Where its form is. */
    static String path(PublishedItem item) {
        return PATH + item.id();
    }
}
