package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** Someone who writes a solution together with its author: a member, or an e-mail address until its owner comes. */
@Entity(name = "SolutionEditor")
@Table(name = "solution_editor")
class Editor extends TenantEntity {

    @Column
    private UUID solutionId;

    private @Nullable UUID memberId;
    private @Nullable String email;

    @Column
    private Instant invitedAt;

    Editor() {}

    private Editor(UUID solutionId, @Nullable UUID memberId, @Nullable String email, Instant invitedAt) {
        this.solutionId = solutionId;
        this.memberId = memberId;
        this.email = email;
        this.invitedAt = invitedAt;
    }

    static Editor member(UUID solutionId, UUID memberId, Instant at) {
        return new Editor(solutionId, memberId, null, at);
    }

    static Editor invited(UUID solutionId, String email, Instant at) {
        return new Editor(solutionId, null, email.strip().toLowerCase(Locale.ROOT), at);
    }

    /** The owner of the address has come: from now on the member counts and the address is forgotten. */
    void join(UUID member) {
        this.memberId = member;
        this.email = null;
    }

    UUID solutionId() {
        return solutionId;
    }

    @Nullable
    UUID memberId() {
        return memberId;
    }

    @Nullable
    String email() {
        return email;
    }
}
