package org.smartinteraction.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.TenantEntity;

/** What one giver puts into one thing: a row of its funding table. Sums are kopecks and never below nought. */
@Entity
class Contribution extends TenantEntity {
    private UUID subjectTenant;
    private UUID subjectItem;
    private String subjectTitle;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String giver;
    private @Nullable UUID actorId;
    private @Nullable UUID lineId;
    private long planned;
    private long confirmed;
    private long received;
    private long spent;
    private long reported;
    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private boolean closed;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    Contribution(Subject subject, Source source, String giver, @Nullable UUID actorId, @Nullable UUID lineId) {
        this.subjectTenant = subject.tenant();
        this.subjectItem = subject.item();
        this.subjectTitle = subject.title();
        this.source = source;
        this.giver = giver.strip();
        this.actorId = actorId;
        this.lineId = lineId;
        this.createdAt = Instant.now();
    }

    /** Moves an amount into a stage; what is negative takes an earlier movement back. */
    void move(Stage stage, long amount) {
        if (closed) {
            throw new Refusal("funding.refusal.closed");
        }
        switch (stage) {
            case PLANNED -> planned = kept(planned + amount, 0, Long.MAX_VALUE, "funding.refusal.planned");
            case CONFIRMED -> {
                confirmed = kept(confirmed + amount, received, Long.MAX_VALUE, "funding.refusal.received");
                if (confirmed == 0) {
                    decision = null;
                    decidedOn = null;
                }
            }
            case RECEIVED -> {
                limit(received + amount, confirmed, "funding.refusal.confirmed");
                received = kept(received + amount, spent, confirmed, "funding.refusal.spent");
            }
            case SPENT -> {
                limit(spent + amount, received, "funding.refusal.notReceived");
                spent = kept(spent + amount, reported, received, "funding.refusal.reported");
            }
            case REPORTED -> {
                limit(reported + amount, spent, "funding.refusal.notSpent");
                reported = kept(reported + amount, 0, spent, "funding.refusal.reported");
            }
        }
    }

    void decide(Paper paper) {
        decision = paper.number();
        decidedOn = paper.date();
    }

    void draw(@Nullable UUID line) {
        lineId = line;
    }

    /** Nothing moves any more: what was given is accounted for, or is given up. */
    void close() {
        if (reported < spent) {
            throw new Refusal("funding.refusal.unreported", spent - reported);
        }
        closed = true;
    }

    Source source() {
        return source;
    }

    @Nullable
    UUID lineId() {
        return lineId;
    }

    /** What it takes from a budget line: what was decided, or what is meant where that is more. */
    long claim() {
        return Math.max(planned, confirmed);
    }

    Subject subject() {
        return new Subject(subjectTenant, subjectItem, subjectTitle);
    }

    Share share() {
        return new Share(
                id(),
                subject(),
                Tenancy.tenant().id(),
                source,
                giver,
                actorId,
                lineId,
                new Money(planned, confirmed, received, spent, reported),
                decision,
                decidedOn,
                closed,
                true);
    }

    private static void limit(long amount, long most, String refusal) {
        if (amount > most) {
            throw new Refusal(refusal, amount, most);
        }
    }

    private static long kept(long amount, long least, long most, String refusal) {
        if (amount < least || amount > most) {
            throw new Refusal(refusal, amount, least);
        }
        return amount;
    }
}
