package org.smartinteraction.sections.issues;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.engagement.SupportsChanged;
import org.smartinteraction.people.People;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody about an issue, in the transaction that changed it. What it counts: {@code issues.reported},
 * {@code issues.open} and {@code issues.state/<state>}, {@code issues.supports}, and for the time to answer
 * {@code issues.answered} with the sum of {@code issues.answer-hours}. A merged issue counts nothing: the one it became
 * part of does.
 */
@Component
class IssueAnnouncer {

    private final IssueReader reader;
    private final IssueTables tables;
    private final jakarta.persistence.EntityManager entities;
    private final Publisher publisher;
    private final Attachments attachments;
    private final Supports supports;
    private final Spaces spaces;
    private final People people;

    IssueAnnouncer(
            IssueReader reader,
            IssueTables tables,
            jakarta.persistence.EntityManager entities,
            Publisher publisher,
            Attachments attachments,
            Supports supports,
            Spaces spaces,
            People people) {
        this.reader = reader;
        this.tables = tables;
        this.entities = entities;
        this.publisher = publisher;
        this.attachments = attachments;
        this.supports = supports;
        this.spaces = spaces;
        this.people = people;
    }

    void announce(Issue issue) {
        entities.flush();
        announce(issue.id());
    }

    /** The number of supporters as it is now. A subject that is no issue is somebody else's. */
    @EventListener
    @Transactional
    public void on(SupportsChanged change) {
        announceAnew(change.subject());
    }

    /** As it is now, if it is an issue. */
    @Transactional
    public void announceAnew(UUID subject) {
        entities.flush();
        if (reader.find(subject).isPresent()) {
            announce(subject);
        }
    }

    void withdraw(UUID id) {
        publisher.withdraw(id);
    }

    private void announce(UUID id) {
        var row = reader.find(id).orElseThrow();
        var more = reader.more(id);
        // Nobody in particular acts when a number is published, so not by what that person may see.
        var section = spaces.current().sections().stream()
                .filter(candidate -> candidate.id().equals(more.sectionId()))
                .findFirst();
        if (more.rule() == Rule.AGAINST_RULES || section.isEmpty()) {
            publisher.withdraw(id);
            return;
        }
        var item = item(section.get(), row);
        for (var detail : tables.of(section.get(), row, more)) {
            item = item.detail(detail);
        }
        publisher.publish(
                more.mergedInto() == null
                        ? counted(item, row)
                        : item.relates("duplicates", List.of(more.mergedInto())));
    }

    private PublishedItem item(Section section, IssueReader.Row row) {
        var item = PublishedItem.of(row.id(), section.id(), "issue", section.path(row.id()), row.title())
                .body(row.text())
                .state(row.state().textKey(), row.state().tone)
                .author(row.by(section.is(IssuesSection.NAMES)), row.sector(), row.actorId())
                .image(attachments.of(row.id()).stream()
                        .findFirst()
                        .map(picture -> picture.id())
                        .orElse(null))
                .audience(section.audience())
                .times(row.reportedAt(), row.changedAt());
        return row.place().isNowhere() ? item : item.place(label(row), row.lat(), row.lon());
    }

    private PublishedItem counted(PublishedItem item, IssueReader.Row row) {
        var counted = item.fact("issues.reported", 1)
                .fact("issues.state/" + row.state().key(), 1)
                .fact("issues.open", row.state().isOpen() ? 1 : 0)
                .fact("issues.supports", supports.count(row.id()));
        if (row.category() != null) {
            counted = counted.fact("issues.category/" + row.category(), 1);
        }
        return row.answeredAt() == null
                ? counted
                : counted.fact("issues.answered", 1)
                        .fact(
                                "issues.answer-hours",
                                Duration.between(row.reportedAt(), row.answeredAt())
                                        .toHours());
    }

    private static String label(IssueReader.Row row) {
        return row.address() == null ? "" : row.address();
    }
}
