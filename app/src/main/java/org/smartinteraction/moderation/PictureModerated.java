package org.smartinteraction.moderation;

import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.PicturesChanged;
import org.smartinteraction.moderation.ReplyModerated.Subjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Pictures, whatever they hang on. */
@Component
class PictureModerated implements Moderated {

    static final String KIND = "picture";

    private final Attachments attachments;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    PictureModerated(Attachments attachments, Subjects subjects, ApplicationEventPublisher events) {
        this.attachments = attachments;
        this.subjects = subjects;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Thing> find(UUID id) {
        return attachments
                .hung(id)
                .flatMap(picture -> subjects.path(picture.subject(), picture.by())
                        .map(path -> new Thing(id, picture.by(), picture.alt(), "", path, "/files/" + id + "/full")));
    }

    @Override
    public Mending mending() {
        return Mending.REMOVAL;
    }

    @Override
    public void mend(UUID id, String title, String text) {
        attachments.takeOff(id).ifPresent(subject -> events.publishEvent(new PicturesChanged(subject)));
    }

    @Override
    public void changed(UUID id) {
        attachments.hung(id).ifPresent(picture -> events.publishEvent(new PicturesChanged(picture.subject())));
    }
}
