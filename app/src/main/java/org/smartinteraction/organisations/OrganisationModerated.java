package org.smartinteraction.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartinteraction.moderation.Moderated;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisations say of themselves and offer, before the moderators. Its author is whoever described it last. */
@Component
class OrganisationModerated implements Moderated {

    private final OrganisationRows rows;

    OrganisationModerated(OrganisationRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Announcer.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Thing> find(UUID id) {
        return rows.find(id)
                .map(organisation -> new Thing(
                        id,
                        rows.author(id).orElse(null),
                        organisation.name(),
                        words(organisation),
                        organisation.path(),
                        null));
    }

    private String words(Organisation organisation) {
        var today = LocalDate.now();
        return Stream.concat(
                        organisation.profile().about().values().stream(),
                        rows.offers(organisation.id()).stream()
                                .filter(offer -> offer.holds(today))
                                .map(offer -> offer.title() + "\n" + offer.text()))
                .collect(Collectors.joining("\n\n"));
    }
}
