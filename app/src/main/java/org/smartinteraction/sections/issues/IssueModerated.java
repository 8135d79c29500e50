package org.smartinteraction.sections.issues;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.engagement.PicturesChanged;
import org.smartinteraction.engagement.RepliesChanged;
import org.smartinteraction.moderation.Moderated;
import org.smartinteraction.people.People;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues before the moderators. */
@Component
class IssueModerated implements Moderated {

    static final String KIND = "issue";

    private final IssueReader reader;
    private final IssueAnnouncer announcer;
    private final Spaces spaces;
    private final IssueRepository issues;
    private final People people;

    IssueModerated(IssueReader reader, IssueAnnouncer announcer, Spaces spaces, IssueRepository issues, People people) {
        this.issues = issues;
        this.people = people;
        this.reader = reader;
        this.announcer = announcer;
        this.spaces = spaces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Thing> find(UUID id) {
        return reader.find(id)
                .flatMap(row -> spaces.section(reader.more(id).sectionId()).map(section -> thing(section, row)));
    }

    @Override
    public Mending mending() {
        return Mending.TITLE_AND_TEXT;
    }

    @Override
    @Transactional
    public void mend(UUID id, String title, String text) {
        issues.findById(id).ifPresent(issue -> {
            issue.reword(people.requireMe().id(), title, text, Instant.now());
            announcer.announce(issue);
        });
    }

    private static Thing thing(Section section, IssueReader.Row row) {
        return new Thing(row.id(), row.authorId(), row.title(), row.text(), section.path(row.id()), null);
    }

    @EventListener
    void on(PicturesChanged change) {
        announcer.announceAnew(change.subject());
    }

    @EventListener
    void on(RepliesChanged change) {
        announcer.announceAnew(change.subject());
    }
}
