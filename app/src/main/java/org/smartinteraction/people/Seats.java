package org.smartinteraction.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Seat.Part;
import org.smartinteraction.tenancy.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to which organisation and acts in its name. The head of an organisation decides who belongs to it, and
 * whoever may manage the organisations of the space. Nobody belongs to one without having said yes.
 */
@Service
@Transactional
public class Seats implements Actions {

    /** Enters organisations, changes them and names their heads. */
    public static final Action MANAGE = new Action("people", "organisations", Who.STAFF);

    /** Acts in the name of an organisation that one represents. */
    public static final Action SPEAK = new Action("people", "speak", Who.MEMBER);

    private static final int MOST = 500;

    private final SeatRows rows;
    private final People people;
    private final Access access;
    private final Speaking speaking;
    private final Changes changes;
    private final Journal journal;

    Seats(SeatRows rows, People people, Access access, Speaking speaking, Changes changes, Journal journal) {
        this.rows = rows;
        this.people = people;
        this.access = access;
        this.speaking = speaking;
        this.changes = changes;
        this.journal = journal;
    }

    @Override
    public List<Action> actions() {
        return List.of(MANAGE, SPEAK);
    }

    /** Every organisation that the acting person belongs to or is invited to, by name. */
    @Transactional(readOnly = true)
    public List<Seat> mine() {
        return people.me().map(me -> rows.ofMember(me.id())).orElse(List.of());
    }

    /** The organisations in whose name the acting person may act now. */
    @Transactional(readOnly = true)
    public List<Seat> voices() {
        return access.may(SPEAK) ? mine().stream().filter(Seat::speaks).toList() : List.of();
    }

    /** Who belongs to an organisation, for those who belong to it and for whoever manages organisations. */
    @Transactional(readOnly = true)
    public List<Seat> of(UUID actor) {
        if (!belongs(actor)) {
            access.require(MANAGE);
        }
        return rows.of(actor);
    }

    /** Who belongs to which organisation, for whoever manages organisations. */
    @Transactional(readOnly = true)
    public List<Seat> all() {
        access.require(MANAGE);
        return rows.all();
    }

    @Transactional(readOnly = true)
    public boolean belongs(UUID actor) {
        return seat(actor).filter(Seat::accepted).isPresent();
    }

    /** Whether the acting person decides who belongs to an organisation. */
    @Transactional(readOnly = true)
    public boolean manages(UUID actor) {
        return access.may(MANAGE)
                || seat(actor)
                        .filter(Seat::accepted)
                        .filter(seat -> seat.part() == Part.HEAD)
                        .isPresent();
    }

    /** Whether the acting person may say something in the name of an organisation. */
    @Transactional(readOnly = true)
    public boolean speaksFor(UUID actor) {
        return access.may(SPEAK) && seat(actor).filter(Seat::speaks).isPresent();
    }

    /** @throws Refusal for whoever neither speaks for the organisation nor manages all of them */
    @Transactional(readOnly = true)
    public void requireVoice(UUID actor) {
        people.requireOneself();
        if (!speaksFor(actor) && !access.may(MANAGE)) {
            throw new Refusal("people.refusal.voice");
        }
    }

    /**
     * Invites somebody into an organisation; they belong to it when they have said yes.
     *
     * @param email of a member, or of somebody who has not come to the space yet
     */
    public void invite(UUID actor, String email, Part part) {
        requireManages(actor);
        var address = email.strip().toLowerCase(java.util.Locale.ROOT);
        if (address.length() > 254 || !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new Refusal("people.refusal.email");
        }
        rows.alone(actor);
        var known = people.byEmail(address);
        if (known.flatMap(member -> rows.find(actor, member.id())).isPresent()) {
            throw new Refusal("people.refusal.seated", address);
        }
        if (rows.of(actor).size() >= MOST) {
            throw new Refusal("people.refusal.crowded", MOST);
        }
        var member = known.orElseGet(() -> people.invite(address, address.replaceFirst("@.*", ""), Set.of(), null));
        rows.add(actor, member.id(), part, false);
        changed("people.seat", actor, Map.of("member", member.id(), "part", part.stored()));
    }

    /** The acting person says yes to an invitation. */
    public void accept(UUID actor) {
        if (rows.accept(actor, people.requireOneself().id()) == 0) {
            throw new Refusal("people.refusal.unknown");
        }
        changed("people.join", actor, Map.of());
    }

    /** The acting person leaves an organisation, or says no to its invitation. */
    public void leave(UUID actor) {
        var me = people.requireOneself().id();
        rows.alone(actor);
        rows.find(actor, me).ifPresent(seat -> {
            requireAnotherHead(seat);
            rows.remove(actor, me);
            changed("people.leave", actor, Map.of());
        });
    }

    /** Makes somebody something else in an organisation. */
    public void give(UUID actor, UUID member, Part part) {
        requireManages(actor);
        rows.alone(actor);
        var seat = rows.find(actor, member).orElseThrow(() -> new Refusal("people.refusal.unknown"));
        if (part != seat.part()) {
            requireAnotherHead(seat);
            rows.give(actor, member, part);
            changed("people.seat", actor, Map.of("member", member, "part", part.stored()));
        }
    }

    /** Ends somebody's belonging to an organisation, or their invitation. */
    public void remove(UUID actor, UUID member) {
        requireManages(actor);
        rows.alone(actor);
        rows.find(actor, member).ifPresent(seat -> {
            requireAnotherHead(seat);
            rows.remove(actor, member);
            changed("people.unseat", actor, Map.of("member", member));
        });
    }

    /** The acting person chooses to act in the name of an organisation from now on; null for their own. */
    public void actAs(@Nullable UUID actor) {
        if (actor != null) {
            access.require(SPEAK);
            if (!speaksFor(actor)) {
                throw new Refusal("people.refusal.voice");
            }
        }
        speaking.choose(actor);
    }

    /** The acting person does one thing in the name of an organisation, whatever they have chosen; null for their own. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public <T> T speak(@Nullable UUID actor, Callable<T> action) {
        if (actor != null) {
            access.require(SPEAK);
        }
        return Speaking.as(actor, action);
    }

    private Optional<Seat> seat(UUID actor) {
        return people.me().flatMap(me -> rows.find(actor, me.id()));
    }

    private void requireManages(UUID actor) {
        people.requireOneself();
        if (!manages(actor)) {
            throw new Refusal("people.refusal.head");
        }
    }

    /** An organisation that has a head keeps one; whoever manages organisations may leave it without. */
    private void requireAnotherHead(Seat seat) {
        boolean last = seat.accepted()
                && seat.part() == Part.HEAD
                && rows.of(seat.actor()).stream()
                        .noneMatch(other -> other.accepted()
                                && other.part() == Part.HEAD
                                && !other.member().equals(seat.member()));
        if (last && !access.may(MANAGE)) {
            throw new Refusal("people.refusal.last-head");
        }
    }

    private void changed(String act, UUID actor, Map<String, ?> facts) {
        journal.record(act, actor, facts);
        changes.announce("people");
    }
}
