package org.smartinteraction.engagement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Replies.Alone;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.TenantEntity;

/**
 * What somebody said about a subject. It can be taken off the page with a reason, and is said in other words only where
 * moderators ask for it.
 */
@Entity
@Table(name = "reply")
class Reply extends TenantEntity {

    private UUID subjectId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private Voice voice;

    private String text;
    private Instant writtenAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnReason;

    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    Reply(UUID subjectId, UUID memberId, Voice voice, String text, Instant writtenAt) {
        this.subjectId = subjectId;
        this.memberId = memberId;
        this.voice = voice;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    /** Takes it off the page; the first reason stays. */
    void withdraw(String reason, Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
            withdrawnReason = reason;
        }
    }

    /** Its author says it in other words. @throws Refusal for anybody else, and when it is off the page */
    void reword(UUID by, String words) {
        if (!by.equals(memberId) || withdrawnAt != null) {
            throw new Refusal("engagement.reply.not-yours");
        }
        text = words;
    }

    /** By itself, unless it was taken off the page. */
    Optional<Alone> alone() {
        return withdrawnAt == null ? Optional.of(new Alone(id(), subjectId, memberId, text)) : Optional.empty();
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID memberId() {
        return memberId;
    }
}
