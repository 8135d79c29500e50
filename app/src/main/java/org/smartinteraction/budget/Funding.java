package org.smartinteraction.budget;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money for common matters: who means to give it, what was decided, what came, what was paid and accounted for. Every
 * step stands in the ledger with its document. Money of a public budget is moved by those who may allocate it; who may
 * move other money is decided by whoever calls.
 */
@Service
@Transactional
public class Funding {

    /** The most that one movement can be, in kopecks: a trillion hryvnias, so that no sum of them overflows. */
    public static final long MOST = 100_000_000_000_000L;

    /** Plans and confirms money of a public budget. */
    public static final Action ALLOCATE = new Action("budget", "allocate", Who.STAFF).asWeighty();

    private final EntityManager entities;
    private final Ledger ledger;
    private final Neighbours neighbours;
    private final Lines lines;
    private final ContributionPages pages;
    private final Access access;
    private final People people;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Funding(
            EntityManager entities,
            Ledger ledger,
            Neighbours neighbours,
            Lines lines,
            ContributionPages pages,
            Access access,
            People people,
            Journal journal,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.ledger = ledger;
        this.neighbours = neighbours;
        this.lines = lines;
        this.pages = pages;
        this.access = access;
        this.people = people;
        this.journal = journal;
        this.events = events;
    }

    /** Money for a thing changed here; published in the transaction of the change. */
    public record MoneyMoved(UUID tenant, UUID subjectTenant, UUID item) {}

    /** Every row that can be known here: ours first, then those of neighbours. */
    @Transactional(readOnly = true)
    public FundingTable of(Subject subject) {
        var rows = new ArrayList<Share>();
        entities.createQuery(
                        "from Contribution c where c.subjectItem = :item and c.subjectTenant = :tenant order by c.createdAt",
                        Contribution.class)
                .setParameter("item", subject.item())
                .setParameter("tenant", subject.tenant())
                .getResultList()
                .forEach(row -> rows.add(row.share()));
        rows.addAll(neighbours.of(subject));
        return new FundingTable(rows);
    }

    /** One row of ours. */
    @Transactional(readOnly = true)
    public Optional<Share> find(UUID contribution) {
        return Optional.ofNullable(entities.find(Contribution.class, contribution))
                .map(Contribution::share);
    }

    /** Our rows that draw on a budget line. */
    @Transactional(readOnly = true)
    public List<Share> on(UUID line) {
        return entities
                .createQuery("from Contribution c where c.lineId = :line order by c.createdAt", Contribution.class)
                .setParameter("line", line)
                .getResultList()
                .stream()
                .map(Contribution::share)
                .toList();
    }

    /** Our rows in which an organisation of this space gives, newest first. */
    @Transactional(readOnly = true)
    public List<Share> givenBy(UUID actor) {
        return entities
                .createQuery(
                        "from Contribution c where c.actorId = :actor order by c.createdAt desc", Contribution.class)
                .setParameter("actor", actor)
                .getResultList()
                .stream()
                .map(Contribution::share)
                .toList();
    }

    /** Every movement of a row of ours, oldest first. */
    @Transactional(readOnly = true)
    public List<Movement> ledger(UUID contribution) {
        return ledger.of(contribution);
    }

    /**
     * Enters a new row: somebody means to give an amount.
     *
     * @param actor the giver as an organisation of this space, if it is one
     * @param line the budget line that it draws on; only for the tenant's own budget
     * @return id of the row
     * @throws Refusal when the line has not that much left, or the person may not allocate
     */
    public UUID plan(
            Subject subject,
            Source source,
            String giver,
            @Nullable UUID actor,
            @Nullable UUID line,
            long kopecks,
            Paper paper) {
        permit(source, Stage.PLANNED);
        if (giver.isBlank()) {
            throw new Refusal("funding.refusal.giver");
        }
        if (line != null && source != ownBudget()) {
            throw new Refusal("funding.refusal.foreignLine");
        }
        lines.requireKnown(line);
        var row = new Contribution(subject, source, giver, actor, line);
        entities.persist(row);
        entities.flush();
        move(row, Stage.PLANNED, kopecks, paper, null);
        return row.id();
    }

    /** Means to give more, by the same row. */
    public void plan(UUID contribution, long kopecks, Paper paper) {
        act(contribution, Stage.PLANNED, kopecks, paper);
    }

    /** A decision or agreement gives the amount. A public budget needs its number and date. */
    public void confirm(UUID contribution, long kopecks, Paper decision) {
        act(contribution, Stage.CONFIRMED, kopecks, decision);
    }

    /** The amount has arrived; at most what is confirmed. */
    public void receive(UUID contribution, long kopecks, Paper paper) {
        act(contribution, Stage.RECEIVED, kopecks, paper);
    }

    /** The amount was paid out; at most what was received. */
    public void spend(UUID contribution, long kopecks, Paper paper) {
        act(contribution, Stage.SPENT, kopecks, paper);
    }

    /** The amount is accounted for; at most what was spent. */
    public void report(UUID contribution, long kopecks, Paper paper) {
        act(contribution, Stage.REPORTED, kopecks, paper);
    }

    /** Takes a movement back by a contrary one, once. Refused where later money rests on it. */
    public void reverse(UUID movement, Paper reason) {
        var entry = ledger.find(movement).orElseThrow(() -> new Refusal("funding.refusal.unknown"));
        var row = locked(entry.contribution());
        var old = entry.movement();
        permit(row.source(), old.stage());
        if (old.reversed() || old.reverses() != null) {
            throw new Refusal("funding.refusal.reversed");
        }
        if (reason.note().isEmpty() && reason.number().isEmpty()) {
            throw new Refusal("funding.refusal.reason");
        }
        row.move(old.stage(), -old.amount());
        record(row, old.stage(), -old.amount(), reason, movement);
    }

    /** Draws on another line of the budget from now on, or on none. */
    public void draw(UUID contribution, @Nullable UUID line) {
        var row = locked(contribution);
        permit(row.source(), Stage.CONFIRMED);
        if (line != null && row.source() != ownBudget()) {
            throw new Refusal("funding.refusal.foreignLine");
        }
        lines.requireKnown(line);
        row.draw(line);
        lines.requireRoom(row);
        journal.record("budget.draw", row.id(), line == null ? Map.of() : Map.of("line", line));
        moved(row);
    }

    /** Closes a row: everything spent is accounted for. */
    public void close(UUID contribution) {
        var row = locked(contribution);
        permit(row.source(), Stage.CONFIRMED);
        row.close();
        journal.record("budget.close", row.id(), Map.of());
        moved(row);
    }

    private void act(UUID contribution, Stage stage, long kopecks, Paper paper) {
        var row = locked(contribution);
        permit(row.source(), stage);
        move(row, stage, kopecks, paper, null);
    }

    private void move(Contribution row, Stage stage, long kopecks, Paper paper, @Nullable UUID reverses) {
        if (kopecks <= 0) {
            throw new Refusal("funding.refusal.amount");
        }
        if (kopecks > MOST) {
            throw new Refusal("funding.refusal.too-much");
        }
        require(row, stage, paper);
        row.move(stage, kopecks);
        if (stage == Stage.PLANNED || stage == Stage.CONFIRMED) {
            lines.requireRoom(row);
        }
        if (stage == Stage.CONFIRMED) {
            row.decide(paper);
        }
        record(row, stage, kopecks, paper, reverses);
    }

    private void record(Contribution row, Stage stage, long amount, Paper paper, @Nullable UUID reverses) {
        ledger.add(row.id(), stage, amount, paper, reverses, people.requireMe().id());
        journal.record(
                "budget.move",
                row.id(),
                Map.of(
                        "stage",
                        stage.name(),
                        "kopecks",
                        amount,
                        "source",
                        row.source().name()));
        moved(row);
    }

    private void moved(Contribution row) {
        entities.flush();
        var share = row.share();
        if (!share.subject().isHere()) {
            pages.publish(share);
        }
        events.publishEvent(new MoneyMoved(
                Tenancy.tenant().id(), share.subject().tenant(), share.subject().item()));
    }

    private static void require(Contribution row, Stage stage, Paper paper) {
        if (stage == Stage.CONFIRMED && row.source().isBudget() && !paper.isComplete()) {
            throw new Refusal("funding.refusal.decision");
        }
        if (stage != Stage.PLANNED && paper.number().isEmpty()) {
            throw new Refusal("funding.refusal.document");
        }
        if (paper.date() != null && paper.date().isAfter(LocalDate.now().plusDays(1))) {
            throw new Refusal("funding.refusal.future");
        }
    }

    private void permit(Source source, Stage stage) {
        if (source.isBudget() && (stage == Stage.PLANNED || stage == Stage.CONFIRMED)) {
            access.require(ALLOCATE);
        } else {
            people.requireMe();
        }
    }

    private static Source ownBudget() {
        return Tenancy.tenant().isRegion() ? Source.REGION : Source.COMMUNITY;
    }

    private Contribution locked(UUID contribution) {
        var row = entities.find(Contribution.class, contribution, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new Refusal("funding.refusal.unknown");
        }
        return row;
    }
}
