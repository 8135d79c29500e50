package org.smartinteraction.sections.news;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.TenantEntity;

/** A piece of news: written, published, mended while public, and withdrawn when it is wrong or over. */
@Entity
@Table(name = "article")
class Article extends TenantEntity {

    static final int MAX_TITLE = 200;
    static final int MAX_TEXT = 100_000;

    enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    private UUID sectionId;
    private UUID authorId;
    private String title = "";
    private String text = "";

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private Instant changedAt;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(UUID sectionId, UUID authorId, Instant now) {
        this.sectionId = sectionId;
        this.authorId = authorId;
        this.changedAt = now;
    }

    void write(String newTitle, String newText, Instant now) {
        var line = newTitle.replace("\0", "").replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            throw new Refusal("news.refusal.title");
        }
        if (line.length() > MAX_TITLE || newText.length() > MAX_TEXT) {
            throw new Refusal("news.refusal.long", MAX_TITLE, MAX_TEXT);
        }
        title = line;
        text = newText.replace("\0", "").strip();
        changedAt = now;
    }

    /** Shows it to everybody. Published again, it keeps the day of the first time. */
    void publish(Instant now) {
        state = State.PUBLISHED;
        publishedAt = publishedAt == null ? now : publishedAt;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    UUID authorId() {
        return authorId;
    }

    UUID sectionId() {
        return sectionId;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    State state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** When it first became public; the day of its last change before that. */
    Instant date() {
        return publishedAt == null ? changedAt : publishedAt;
    }
}
