package org.smartinteraction.organisations;

import java.util.List;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Beside;
import org.smartinteraction.publishing.PublishedItem;
import org.springframework.stereotype.Component;

/** What an organisation does in the space, on its plain page. */
@Component
class PlainDeeds implements Beside {

    private final Deeds deeds;

    PlainDeeds(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public List<Group> of(PublishedItem item) {
        if (!item.kind().equals(Announcer.KIND)) {
            return List.of();
        }
        var id = item.id();
        return List.of(
                new Group("organisations.deeds.proposed", deeds.proposed(id, Audience.PUBLIC)),
                new Group("organisations.deeds.supported", deeds.supported(id, Audience.PUBLIC)),
                new Group(
                        "organisations.deeds.financed",
                        deeds.financed(id, Audience.PUBLIC).stream()
                                .map(Deeds.Given::item)
                                .distinct()
                                .toList()),
                new Group("organisations.deeds.helped", deeds.helped(id, Audience.PUBLIC)),
                new Group("organisations.deeds.administered", deeds.administered(id, Audience.PUBLIC)));
    }
}
