package org.smartinteraction.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Actions;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Phones;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Standings;
import org.smartinteraction.people.Who;
import org.smartinteraction.privacy.PlaceErasure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who have no account, and that they want somebody to act for them. Without a consent nobody does. */
@Service
@Transactional
class Assistance implements Actions {

    /** Acts for people who have no account. */
    static final Action ACT = new Action("assistance", "act", Who.ADMIN);

    private static final int LONGEST = 200;

    private final AssistedRows rows;
    private final ErrandSession session;
    private final PlaceErasure erasure;
    private final People people;
    private final Phones phones;
    private final Standings standings;
    private final Access access;
    private final Journal journal;

    Assistance(
            AssistedRows rows,
            ErrandSession session,
            PlaceErasure erasure,
            People people,
            Phones phones,
            Standings standings,
            Access access,
            Journal journal) {
        this.rows = rows;
        this.session = session;
        this.erasure = erasure;
        this.people = people;
        this.phones = phones;
        this.standings = standings;
        this.access = access;
        this.journal = journal;
    }

    @Override
    public List<Action> actions() {
        return List.of(ACT);
    }

    /** Who is signed in and may act for others, also while they do. @throws Refusal for everybody else */
    @Transactional(readOnly = true)
    public Member clerk() {
        return people.asOneself(this::allowed);
    }

    private Member allowed() {
        access.require(ACT);
        return people.requireMe();
    }

    /** Those whose name, birth or telephone has the text in it; the last entered for an empty text. */
    @Transactional(readOnly = true)
    public List<Assisted> find(String text, int limit) {
        access.require(ACT);
        return rows.find(text, limit);
    }

    /** @throws Refusal when there is nobody without an account with this id */
    @Transactional(readOnly = true)
    public Assisted person(UUID member) {
        clerk();
        return rows.find(member).orElseThrow(() -> new Refusal("assistance.refusal.unknown"));
    }

    /** Somebody who was entered before and seems to be the same person. */
    @Transactional(readOnly = true)
    public Optional<Assisted> alike(Entry entry) {
        access.require(ACT);
        return rows.alike(entry.name(), entry.year(), digits(entry.phone()));
    }

    /**
     * Enters a person.
     *
     * @throws Refusal when something is wrong, or the person has been entered before
     */
    public UUID enter(Entry entry) {
        access.require(ACT);
        var known = entry.checked();
        var phone = digits(known.phone());
        rows.alone(known.name());
        rows.alike(known.name(), known.year(), phone).ifPresent(other -> {
            throw new Refusal("assistance.refusal.entered", other.name());
        });
        var member = people.enter(known.name(), known.born());
        rows.add(member.id(), known, phone, people.requireMe().id());
        return member.id();
    }

    /** What is recorded together with a new person. */
    interface Agreement {
        void record(Assistance assistance, UUID person);
    }

    /** Enters a person with their consent; without it nobody is entered. */
    public UUID enter(Entry entry, Agreement agreement) {
        var member = enter(entry);
        agreement.record(this, member);
        return member;
    }

    /** The person is reached otherwise, or belongs to other groups. The name stays what others have read. */
    public void change(UUID member, Entry entry) {
        access.require(ACT);
        var known = entry.checked();
        rows.change(member, known, digits(known.phone()));
        journal.record("assistance.change", member, Map.of());
    }

    /** Where the person lives, as they say. */
    public void lives(UUID member, Residence residence) {
        access.require(ACT);
        standings.live(member(member), residence == Residence.REGISTERED, residence == Residence.DISPLACED);
        journal.record("assistance.residence", member, Map.of());
    }

    @Transactional(readOnly = true)
    public Residence residence(UUID member) {
        access.require(ACT);
        return Residence.of(standings.of(member(member)));
    }

    private Member member(UUID id) {
        return rows.find(id)
                .flatMap(known -> people.find(known.id()))
                .orElseThrow(() -> new Refusal("assistance.refusal.unknown"));
    }

    private String digits(String typed) {
        return typed.isBlank() ? "" : phones.digits(typed).orElseThrow(() -> new Refusal("assistance.refusal.phone"));
    }

    /** Every consent of the person, newest first. */
    @Transactional(readOnly = true)
    public List<Consent> consents(UUID member) {
        access.require(ACT);
        return rows.consents(member);
    }

    /** The consent by which somebody acts for the person today. */
    @Transactional(readOnly = true)
    public Optional<Consent> counting(UUID member) {
        clerk();
        return rows.consents(member).stream()
                .filter(consent -> consent.counts(LocalDate.now()))
                .findFirst();
    }

    /**
     * Records that the person agreed.
     *
     * @param detail where the paper is kept, who was the witness, or the number of the power of attorney
     * @param ends the last day; null for none
     * @throws Refusal when the witness or the number is missing, or for a day that is not here yet
     */
    public void consent(
            UUID member, Consent.Kind kind, String detail, String purpose, LocalDate given, @Nullable LocalDate ends) {
        access.require(ACT);
        rows.find(member).orElseThrow(() -> new Refusal("assistance.refusal.unknown"));
        if (kind.needsDetail() && detail.isBlank()) {
            throw new Refusal("assistance.refusal.detail." + kind.stored());
        }
        if (detail.length() > LONGEST || purpose.length() > LONGEST) {
            throw new Refusal("assistance.refusal.long", LONGEST);
        }
        if (given.isAfter(LocalDate.now()) || ends != null && ends.isBefore(LocalDate.now())) {
            throw new Refusal("assistance.refusal.day");
        }
        var id = UUID.randomUUID();
        rows.consent(
                member,
                new Consent(id, kind, detail.strip(), purpose.strip(), given, ends, null),
                people.requireMe().id());
        journal.record("assistance.consent", member, Map.of("kind", kind.stored(), "given", given.toString()));
    }

    /** The person takes their consent back: nobody acts for them any more. What was done stays theirs. */
    public void withdraw(UUID member) {
        access.require(ACT);
        if (rows.withdraw(member) > 0) {
            journal.record("assistance.withdraw", member, Map.of());
        }
    }

    /** The person wants to be forgotten. */
    public void erase(UUID member) {
        access.require(ACT);
        rows.find(member)
                .flatMap(known -> people.find(known.id()))
                .filter(Member::isAssisted)
                .ifPresent(erasure::erase);
    }

    /**
     * The session acts for the person from now on.
     *
     * @throws Refusal without a consent
     */
    public void begin(UUID member) {
        access.require(ACT);
        if (rows.find(member).isEmpty() || !consented(member)) {
            throw new Refusal("assistance.refusal.consent");
        }
        session.begin(member, people.requireMe().id());
    }

    /** Whether the person agrees today. */
    private boolean consented(UUID member) {
        return rows.consents(member).stream().anyMatch(consent -> consent.counts(LocalDate.now()));
    }
}
