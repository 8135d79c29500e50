package org.smartinteraction.moderation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.moderation.Moderated.Thing;
import org.springframework.stereotype.Component;

/** Everything that can be moderated, by kind. */
@Component
class Things {

    private final List<Moderated> all;

    Things(List<Moderated> all) {
        this.all = all;
    }

    List<String> kinds() {
        return all.stream().map(Moderated::kind).sorted().toList();
    }

    Optional<Thing> find(String kind, UUID id) {
        return of(kind).flatMap(moderated -> moderated.find(id));
    }

    Moderated.Mending mending(String kind) {
        return of(kind).map(Moderated::mending).orElse(Moderated.Mending.ELSEWHERE);
    }

    void mend(String kind, UUID id, String title, String text) {
        of(kind).ifPresent(moderated -> moderated.mend(id, title, text));
    }

    void changed(String kind, UUID id) {
        of(kind).ifPresent(moderated -> moderated.changed(id));
    }

    private Optional<Moderated> of(String kind) {
        return all.stream().filter(moderated -> moderated.kind().equals(kind)).findFirst();
    }
}
