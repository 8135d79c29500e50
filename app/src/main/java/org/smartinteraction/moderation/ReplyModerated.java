package org.smartinteraction.moderation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.RepliesChanged;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Published;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Replies, wherever they stand. */
@Component
class ReplyModerated implements Moderated {

    static final String KIND = "reply";

    private final Replies replies;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    ReplyModerated(Replies replies, Subjects subjects, ApplicationEventPublisher events) {
        this.replies = replies;
        this.subjects = subjects;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Thing> find(UUID id) {
        return replies.find(id)
                .flatMap(reply -> subjects.path(reply.subject(), reply.author())
                        .map(path -> new Thing(id, reply.author(), "", reply.text(), path, null)));
    }

    @Override
    public Mending mending() {
        return Mending.TEXT;
    }

    @Override
    public void mend(UUID id, String title, String text) {
        replies.reword(id, text);
        changed(id);
    }

    @Override
    public void changed(UUID id) {
        replies.find(id).ifPresent(reply -> events.publishEvent(new RepliesChanged(reply.subject())));
    }

    /** Where replies and pictures hang. */
    @Component
    static class Subjects {

        private final Published published;
        private final People people;
        private final Access access;

        Subjects(Published published, People people, Access access) {
            this.published = published;
            this.people = people;
            this.access = access;
        }

        /** The path of what something hangs on, for whoever may see that, and for its own author. */
        Optional<String> path(UUID subject, UUID author) {
            var me = people.me();
            boolean mine = me.filter(member -> member.id().equals(author)).isPresent();
            var asker = access.isStaff() || mine ? Audience.STAFF : me.isPresent() ? Audience.MEMBERS : Audience.PUBLIC;
            return published.find(Set.of(subject), asker).stream()
                    .map(publication -> publication.item().path())
                    .findFirst();
        }
    }
}
