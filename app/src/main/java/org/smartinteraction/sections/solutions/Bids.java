package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Seats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which organisation administers a solution: it carries the money and the work. Organisations offer themselves, the team
 * chooses one and cannot choose again unless that one steps down.
 */
@Service
@Transactional
class Bids {

    static final int LONGEST = 2_000;

    /** @param mine whether the acting person speaks for the organisation */
    record Made(Bid bid, String organisation, boolean mine) {}

    private final Rows rows;
    private final Rights rights;
    private final Access access;
    private final People people;
    private final Seats seats;
    private final Publishing publishing;
    private final Pace pace;
    private final Journal journal;

    Bids(
            Rows rows,
            Rights rights,
            Access access,
            People people,
            Seats seats,
            Publishing publishing,
            Pace pace,
            Journal journal) {
        this.rows = rows;
        this.rights = rights;
        this.access = access;
        this.people = people;
        this.seats = seats;
        this.publishing = publishing;
        this.pace = pace;
        this.journal = journal;
    }

    /** The organisation in whose name the acting person acts would administer the solution. */
    UUID offer(UUID solutionId, String words) {
        access.require(Rights.OFFER);
        if (words.isBlank() || words.length() > LONGEST) throw new Refusal("solutions.fault.bid.words", LONGEST);
        var actor = people.requireMe().actor();
        if (actor == null) throw new Refusal("solutions.refusal.bid.organisation");
        pace.count(Pace.Act.POST);
        var solution = rights.take(solutionId, Rights.OFFER);
        if (!solution.state().takesOffers()) throw new Refusal("solutions.refusal.offers.closed");
        for (var other : rows.bids(solutionId)) {
            if (other.state() == Bid.State.CHOSEN) throw new Refusal("solutions.refusal.bid.chosen");
            if (other.state().stands() && other.actorId().equals(actor))
                throw new Refusal("solutions.refusal.bid.twice");
        }
        var bid = rows.keep(new Bid(solutionId, actor, words, rights.sign()));
        tell(bid);
        return bid.id();
    }

    /** The team takes an organisation as the administrator; all others are told that it took another. */
    void choose(UUID bidId) {
        var bid = find(bidId);
        var solution = rights.manage(bid.solutionId());
        if (!solution.state().takesOffers()) throw new Refusal("solutions.refusal.offers.closed");
        var by = rights.sign();
        for (var other : rows.bids(solution.id())) {
            if (other.state() == Bid.State.CHOSEN) throw new Refusal("solutions.refusal.bid.chosen");
            if (other.state() != Bid.State.OFFERED) continue;
            if (other.id().equals(bidId)) other.choose(by);
            else other.decline(null, by);
            tell(other);
        }
        if (bid.state() != Bid.State.CHOSEN) throw new Refusal("solutions.refusal.offer.decided");
        publishing.credit(solution);
    }

    void decline(UUID bidId, String reason) {
        if (reason.isBlank()) throw new Refusal("solutions.refusal.reason");
        var bid = find(bidId);
        rights.manage(bid.solutionId());
        if (bid.state() != Bid.State.OFFERED) throw new Refusal("solutions.refusal.offer.decided");
        bid.decline(reason.strip(), rights.sign());
        tell(bid);
    }

    /** Whoever speaks for the organisation takes its offer back, or steps down with a reason once it was chosen. */
    void withdraw(UUID bidId, String reason) {
        access.require(Rights.OFFER);
        var bid = find(bidId);
        if (!seats.speaksFor(bid.actorId())) throw new Refusal("people.refusal.voice");
        var solution = rights.take(bid.solutionId(), Rights.OFFER);
        if (!bid.state().stands()) throw new Refusal("solutions.refusal.offer.decided");
        boolean chosen = bid.state() == Bid.State.CHOSEN;
        if (chosen && reason.isBlank()) throw new Refusal("solutions.refusal.reason");
        if (reason.length() > LONGEST) throw new Refusal("solutions.fault.offer.note");
        bid.withdraw(reason.isBlank() ? null : reason.strip(), rights.sign());
        tell(bid);
        if (chosen) publishing.credit(solution);
    }

    /** Whoever administers it first, then those who would; what came to nothing only for its team. */
    @Transactional(readOnly = true)
    List<Made> of(UUID solutionId) {
        var solution = rights.see(solutionId);
        var team = rights.mayManage(solution);
        return rows.bids(solutionId).stream()
                .filter(bid -> bid.state().stands() || team)
                .sorted(java.util.Comparator.comparing((Bid bid) -> bid.state() != Bid.State.CHOSEN)
                        .thenComparing(bid -> !bid.state().stands()))
                .map(bid -> new Made(
                        bid,
                        people.actor(bid.actorId()).map(actor -> actor.name()).orElse(""),
                        seats.speaksFor(bid.actorId())))
                .toList();
    }

    private void tell(Bid bid) {
        rows.flush();
        journal.record(
                "solutions.administer",
                bid.id(),
                Map.of(
                        "solution", bid.solutionId(),
                        "organisation", bid.actorId(),
                        "state", bid.state().name()));
    }

    private Bid find(UUID id) {
        return rows.find(Bid.class, id).orElseThrow(() -> new Refusal("solutions.refusal.unknown"));
    }
}
