package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.VouchRequest.State;
import org.smartinteraction.people.VouchRows.Voice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations vouch for people: a member asks one, and whoever speaks for it says yes or no. Nobody looks through the
 * members of a space to vouch for one. It holds for a year; the organisation and staff can take it back.
 */
@Service
@Transactional
public class Vouching implements Actions {

    /** Vouches for people in the name of an organisation that one represents. */
    public static final Action VOUCH = new Action("people", "vouch", Who.MEMBER);

    /** The longest question or reason, in characters. */
    public static final int LONGEST = 1_000;

    private static final int MOST_WAITING = 3;
    private static final int MOST_A_DAY = 30;
    private static final int DAYS_AFTER_NO = 30;
    private static final int DAYS_BEFORE_END = 30;

    private final VouchRows rows;
    private final VerificationRows verifications;
    private final Policies policies;
    private final Access access;
    private final People people;
    private final Seats seats;
    private final SeatRows seatRows;
    private final Journal journal;
    private final Pace pace;

    Vouching(
            VouchRows rows,
            VerificationRows verifications,
            Policies policies,
            Access access,
            People people,
            Seats seats,
            SeatRows seatRows,
            Journal journal,
            Pace pace) {
        this.rows = rows;
        this.verifications = verifications;
        this.policies = policies;
        this.access = access;
        this.people = people;
        this.seats = seats;
        this.seatRows = seatRows;
        this.journal = journal;
        this.pace = pace;
    }

    @Override
    public List<Action> actions() {
        return List.of(VOUCH);
    }

    /** An organisation that can be asked. */
    public record Asked(UUID actor, String name) {}

    /** The rungs of this space that one reaches by an organisation. */
    public List<Rung> rungs() {
        return policies.current().ladder().stream()
                .filter(rung -> rung.way() == Way.ORGANISATION)
                .toList();
    }

    /** The organisations that the acting member can ask on a rung, by name: somebody speaks for them, and they may vouch. */
    @Transactional(readOnly = true)
    public List<Asked> askable(Rung rung) {
        var me = people.requireOneself();
        return rows.voices().stream()
                .filter(voice -> rung.admits(voice.trusted()) && !me.speaksFor().contains(voice.actor()))
                .map(voice -> new Asked(voice.actor(), voice.name()))
                .toList();
    }

    /** What the acting member has asked, newest first. */
    @Transactional(readOnly = true)
    public List<VouchRequest> mine() {
        return people.me().map(me -> rows.of(me.id())).orElse(List.of());
    }

    /**
     * The acting member asks an organisation, in their own name.
     *
     * @param words by what it knows them
     */
    public void ask(UUID actor, String rung, String words) {
        var me = people.requireOneself();
        var said = words.replace("\0", "").strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refusal("people.refusal.vouch.words", LONGEST);
        }
        pace.count(Pace.Act.ASK);
        requireVoucher(actor, rung);
        if (rows.restsOn(actor, me.id())) {
            throw new Refusal("people.refusal.vouch.circle");
        }
        if (rows.until(actor, me.id())
                .filter(until -> until.isAfter(LocalDate.now().plusDays(DAYS_BEFORE_END)))
                .isPresent()) {
            throw new Refusal("people.refusal.vouch.already");
        }
        var before = rows.of(me.id());
        if (before.stream().filter(VouchRequest::waits).count() >= MOST_WAITING) {
            throw new Refusal("people.refusal.vouch.waiting", MOST_WAITING);
        }
        if (before.stream().anyMatch(request -> request.actor().equals(actor) && wasDeclinedLately(request))) {
            throw new Refusal("people.refusal.vouch.declined", DAYS_AFTER_NO);
        }
        if (rows.ask(me.id(), actor, rung, said) == 0) {
            throw new Refusal("people.refusal.vouch.asked");
        }
        seats.speak(null, () -> {
            journal.record("people.ask", me.id(), Map.of("organisation", actor, "rung", rung));
            return me;
        });
    }

    /** The acting member does not ask any more. */
    public void withdraw(UUID request) {
        var me = people.requireOneself();
        if (rows.withdraw(request, me.id()) == 1) {
            seats.speak(null, () -> {
                journal.record("people.unask", null, Map.of());
                return me;
            });
        }
    }

    /** Whether the acting person answers those who ask an organisation, if people become known here in this way. */
    @Transactional(readOnly = true)
    public boolean answersFor(UUID actor) {
        return !rungs().isEmpty() && access.may(VOUCH) && seats.speaksFor(actor);
    }

    /** Whether an organisation may vouch for people in this space. */
    @Transactional(readOnly = true)
    public boolean mayVouch(UUID actor) {
        return rows.voice(actor)
                .filter(voice -> rungs().stream().anyMatch(rung -> rung.admits(voice.trusted())))
                .isPresent();
    }

    /** Whether staff trust an organisation with vouching. */
    @Transactional(readOnly = true)
    public boolean isTrusted(UUID actor) {
        return rows.voice(actor).filter(Voice::trusted).isPresent();
    }

    /** Who waits for an organisation's answer, longest first, for those who give it. */
    @Transactional(readOnly = true)
    public List<VouchRequest> waiting(UUID actor) {
        return answersFor(actor) ? rows.waiting(actor) : List.of();
    }

    /** Whoever speaks for the organisation that is asked vouches for the member. */
    public void vouch(UUID request) {
        access.require(VOUCH);
        var asked = taken(request);
        var actor = asked.actor();
        requireVoucher(actor, asked.rung());
        pace.count(Pace.Act.VOUCH);
        // Whoever else vouches in its name waits until this is counted.
        seatRows.alone(actor);
        if (rows.today(actor) >= MOST_A_DAY) {
            throw new Refusal("people.refusal.vouch.many", MOST_A_DAY);
        }
        if (rows.restsOn(actor, asked.member())) {
            throw new Refusal("people.refusal.vouch.circle");
        }
        var me = people.requireOneself().id();
        rows.answer(request, State.VOUCHED, me, "");
        seats.speak(actor, () -> {
            verifications.vouch(
                    asked.member(),
                    asked.rung(),
                    actor,
                    asked.organisation(),
                    LocalDate.now().plusYears(1),
                    me);
            journal.record("people.vouch", asked.member(), Map.of("rung", asked.rung()));
            return me;
        });
    }

    /** Whoever speaks for the organisation that is asked does not vouch. @param reason the member reads it */
    public void decline(UUID request, String reason) {
        access.require(VOUCH);
        var why = reason.replace("\0", "").strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refusal("people.refusal.vouch.reason", LONGEST);
        }
        var asked = taken(request);
        var me = people.requireOneself().id();
        rows.answer(request, State.DECLINED, me, why);
        seats.speak(asked.actor(), () -> {
            journal.record("people.decline", asked.member(), Map.of("rung", asked.rung()));
            return me;
        });
    }

    /** For whom an organisation vouches now, for those who speak for it and for staff who make sure of people. */
    @Transactional(readOnly = true)
    public List<Vouched> vouchedBy(UUID actor) {
        if (!seats.speaksFor(actor)) {
            access.require(Verifications.VERIFY);
        }
        return rows.vouched(actor);
    }

    /** Whoever speaks for an organisation does not vouch for a member any more. */
    public void takeBack(UUID verification) {
        var known = verifications
                .find(verification)
                .filter(each -> !each.revoked())
                .orElseThrow(() -> new Refusal("people.refusal.unknown"));
        var actor = known.actor();
        if (actor == null || !seats.speaksFor(actor)) {
            throw new Refusal("people.refusal.voice");
        }
        verifications.revoke(verification);
        seats.speak(actor, () -> {
            journal.record("people.unvouch", known.member(), Map.of("rung", known.rung()));
            return known;
        });
    }

    /** Staff trust an organisation with vouching for people, or do so no longer; what it vouched for stays. */
    public void trust(UUID actor, boolean trusted) {
        access.require(Verifications.VERIFY);
        seatRows.alone(actor);
        if (isTrusted(actor) != trusted) {
            rows.trust(actor, trusted);
            journal.record(trusted ? "people.trust" : "people.distrust", actor, Map.of());
        }
    }

    private VouchRequest taken(UUID request) {
        var asked =
                rows.find(request).filter(VouchRequest::waits).orElseThrow(() -> new Refusal("people.refusal.unknown"));
        if (!seats.speaksFor(asked.actor())) {
            throw new Refusal("people.refusal.voice");
        }
        return asked;
    }

    private void requireVoucher(UUID actor, String key) {
        var rung = rungs().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("people.refusal.rung"));
        Optional<Voice> voice = rows.voice(actor);
        if (voice.filter(each -> rung.admits(each.trusted())).isEmpty()) {
            throw new Refusal("people.refusal.vouch");
        }
    }

    private static boolean wasDeclinedLately(VouchRequest request) {
        var day = request.answered();
        return request.state() == State.DECLINED
                && day != null
                && day.plusDays(DAYS_AFTER_NO).isAfter(LocalDate.now());
    }
}
