package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Actor;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Sector;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and organisations of the four sectors offer against the needs of a solution. */
@Service
@Transactional
class Offers {

    /** An offer as it is shown: by whom, and whether it is the acting person's own. */
    record Made(Offer offer, String by, boolean mine) {}

    private final Rows rows;
    private final Rights rights;
    private final Access access;
    private final People people;
    private final Names names;
    private final Publishing publishing;
    private final Finances finances;
    private final Pace pace;
    private final Journal journal;

    Offers(
            Rows rows,
            Rights rights,
            Access access,
            People people,
            Names names,
            Publishing publishing,
            Finances finances,
            Pace pace,
            Journal journal) {
        this.rows = rows;
        this.rights = rights;
        this.access = access;
        this.people = people;
        this.names = names;
        this.publishing = publishing;
        this.finances = finances;
        this.pace = pace;
        this.journal = journal;
    }

    /**
     * Offers something.
     *
     * @param amount in the measure of the need
     * @param asOrganisation whether the acting person speaks for the organisation they belong to
     */
    UUID make(UUID needId, long amount, String note, boolean asOrganisation) {
        access.require(Rights.OFFER);
        if (amount <= 0) throw new Refusal("solutions.fault.need.amount");
        if (amount > Funding.MOST) throw new Refusal("funding.refusal.too-much");
        if (note.length() > 2_000) throw new Refusal("solutions.fault.offer.note");
        pace.count(Pace.Act.POST);
        var need = rows.find(Need.class, needId).orElseThrow(Offers::unknown);
        var solution = rights.take(need.solutionId(), Rights.OFFER);
        if (!solution.state().takesOffers()) throw new Refusal("solutions.refusal.offers.closed");
        var actor = asOrganisation ? people.actor(people.requireMe().actor()) : Optional.<Actor>empty();
        var sector = actor.map(Actor::sector).orElse(Sector.CITIZEN);
        if (need.kind() == Need.Kind.MONEY) Finances.source(sector);
        var offer = rows.keep(new Offer(
                need,
                amount,
                note,
                sector,
                actor.map(organisation -> organisation.id()).orElse(null),
                rights.sign()));
        tell(offer);
        publishing.renew(solution);
        return offer.id();
    }

    /** Says yes. Money that is accepted becomes a planned row of the funding table. */
    void accept(UUID offerId) {
        decide(offerId, Offer::accept);
    }

    void decline(UUID offerId, String reason) {
        if (reason.isBlank()) throw new Refusal("solutions.refusal.reason");
        decide(offerId, (offer, by) -> offer.decline(reason, by));
    }

    /** What was promised has come. Money counts as received. */
    void deliver(UUID offerId) {
        decide(offerId, Offer::deliver);
    }

    /** Takes back one's own offer while nobody has said yes to it. */
    void withdraw(UUID offerId) {
        var me = people.requireMe().id();
        var offer = find(offerId);
        if (!offer.memberId().equals(me)) throw new Refusal("solutions.refusal.team");
        var solution = rights.take(offer.solutionId(), Rights.OFFER);
        move(offer, Offer::withdraw);
        publishing.renew(solution);
    }

    /** Takes an accepted offer back before it has come: the team may, and whoever made it. Planned money is taken back too. */
    void cancel(UUID offerId, String reason) {
        var me = people.requireMe().id();
        if (reason.isBlank()) throw new Refusal("solutions.refusal.reason");
        if (reason.length() > 2_000) throw new Refusal("solutions.fault.offer.note");
        var offer = find(offerId);
        var mine = offer.memberId().equals(me);
        var solution = mine ? rights.take(offer.solutionId(), Rights.OFFER) : rights.manage(offer.solutionId());
        var need = rows.find(Need.class, offer.needId()).orElseThrow(Offers::unknown);
        move(offer, (agreed, by) -> agreed.cancel(reason, by));
        if (need.kind() == Need.Kind.MONEY) finances.unpledged(solution, offer, reason.strip());
        publishing.credit(solution);
        publishing.renew(solution);
    }

    /** Offers in the order they were made; those that came to nothing only for the team and their makers. */
    @Transactional(readOnly = true)
    List<Made> of(UUID solutionId) {
        var solution = rights.see(solutionId);
        var team = rights.mayManage(solution);
        var me = people.me().map(member -> member.id());
        return rows.offers(solutionId).stream()
                .map(offer -> new Made(
                        offer,
                        names.speaker(offer.memberId(), offer.actorId()),
                        me.filter(offer.memberId()::equals).isPresent()))
                .filter(made -> team
                        || made.mine()
                        || made.offer().state() == Offer.State.OFFERED
                        || made.offer().state().counts())
                .toList();
    }

    private void decide(UUID offerId, BiConsumer<Offer, Signed> verb) {
        var offer = find(offerId);
        var solution = rights.manage(offer.solutionId());
        move(offer, verb);
        var need = rows.find(Need.class, offer.needId()).orElseThrow(Offers::unknown);
        if (need.kind() == Need.Kind.MONEY)
            finances.pledged(solution, offer, names.speaker(offer.memberId(), offer.actorId()));
        publishing.credit(solution);
        publishing.renew(solution);
    }

    private void move(Offer offer, BiConsumer<Offer, Signed> verb) {
        try {
            verb.accept(offer, rights.sign());
            rows.flush();
            tell(offer);
        } catch (IllegalStateException already) {
            throw new Refusal("solutions.refusal.offer.decided");
        }
    }

    private void tell(Offer offer) {
        journal.record(
                "solutions.offer",
                offer.id(),
                Map.of("need", offer.needId(), "state", offer.state().name(), "amount", offer.amount()));
    }

    private Offer find(UUID id) {
        return rows.find(Offer.class, id).orElseThrow(Offers::unknown);
    }

    private static Refusal unknown() {
        return new Refusal("solutions.refusal.unknown");
    }
}
