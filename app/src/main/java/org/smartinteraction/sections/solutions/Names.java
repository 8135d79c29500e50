package org.smartinteraction.sections.solutions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Actor;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.space.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and organisations are called. */
@Component
@Transactional(readOnly = true)
class Names {

    private final People people;
    private final Published published;
    private final Spaces spaces;

    Names(People people, Published published, Spaces spaces) {
        this.people = people;
        this.published = published;
        this.spaces = spaces;
    }

    /** An organisation of this space. */
    Actor organisation(UUID id) {
        return people.actor(id).orElseThrow();
    }

    /** Where an organisation has its page. */
    Optional<String> page(UUID actor) {
        return published.find(actor, spaces.audience()).map(PublishedItem::path);
    }

    /** A member's name, or words for someone who has left. */
    String member(@Nullable UUID id) {
        return id == null
                ? Say.t("person.gone")
                : people.find(id).map(Member::name).orElseGet(() -> Say.t("person.gone"));
    }

    /** The organisation of this space that is called so; null when none is. */
    @Nullable
    UUID actor(String name) {
        return people.actors().stream()
                .filter(actor -> actor.name().equals(name.strip()))
                .findFirst()
                .map(actor -> actor.id())
                .orElse(null);
    }

    /** The organisation someone speaks for, else the person. */
    String speaker(UUID member, @Nullable UUID actor) {
        return people.actor(actor).map(organisation -> organisation.name()).orElseGet(() -> member(member));
    }
}
