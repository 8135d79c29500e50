package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.PersonRows.Key;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person is one member. Whoever is known by the number that the state gave them, electronically or at the counter,
 * leaves a key of it in the space; nobody else in the space can have the same one.
 */
@Service
@Transactional
public class Identities {

    /** For how long an identification counts, and how old it gets before the next one is written down. */
    private static final int YEARS = 1;

    private static final int RENEWED_AFTER_DAYS = 30;

    private final PersonRows rows;
    private final VerificationRows verifications;
    private final Policies policies;
    private final People people;
    private final ElectronicIdentity electronic;
    private final Journal journal;

    Identities(
            PersonRows rows,
            VerificationRows verifications,
            Policies policies,
            People people,
            ElectronicIdentity electronic,
            Journal journal) {
        this.rows = rows;
        this.verifications = verifications;
        this.policies = policies;
        this.people = people;
        this.electronic = electronic;
        this.journal = journal;
    }

    /** Whether one can become known electronically here. */
    @Transactional(readOnly = true)
    public boolean isOffered() {
        return rung().isPresent() && electronic.isOffered();
    }

    /**
     * Whether the acting person showed electronically who they are and is somebody else here by that: either another
     * member is known by the same number, or they are known by another.
     */
    @Transactional(readOnly = true)
    public boolean isAnother() {
        return rung().isPresent()
                && SignedIn.identified()
                        .filter(identified -> people.oneself()
                                .filter(me -> !mayTake(me.id(), identified.person()))
                                .isPresent())
                        .isPresent();
    }

    /** Whoever has signed in, and has shown electronically who they are, becomes known here by it. */
    void arrived() {
        var rung = Tenancy.current().flatMap(_ -> rung());
        var identified = SignedIn.identified()
                .filter(known -> !known.on().plusYears(YEARS).isBefore(LocalDate.now()));
        if (rung.isEmpty() || identified.isEmpty()) {
            return;
        }
        people.oneself().ifPresent(me -> note(me.id(), rung.get(), identified.get()));
    }

    /**
     * Says that a member is the person with a number.
     *
     * @throws Refusal when it is no such number, when it is another member's, or when the member has another
     */
    void number(UUID member, String number) {
        var key = electronic.person(number).orElseThrow(() -> new Refusal("people.refusal.number"));
        rows.holder(Key.PERSON, key).filter(holder -> !holder.equals(member)).ifPresent(holder -> {
            throw new Refusal(
                    "people.refusal.number.taken",
                    people.find(holder).map(Member::name).orElse(""));
        });
        if (!mayTake(member, key)) {
            throw new Refusal("people.refusal.number.other");
        }
        rows.take(member, Key.PERSON, key);
    }

    private void note(UUID member, Rung rung, Identified identified) {
        var known = verifications.of(member).stream()
                .filter(verification -> verification.rung().equals(rung.key()))
                .anyMatch(verification -> covers(verification, identified.on()));
        var outdated = rows.of(member, Key.PERSON).filter(key -> !electronic.isCurrent(key));
        if (known && outdated.isEmpty() || !mayTake(member, identified.person())) {
            return;
        }
        rows.take(member, Key.PERSON, identified.person());
        if (!known) {
            verifications.add(
                    member,
                    rung.key(),
                    identified.by(),
                    identified.on(),
                    identified.on().plusYears(YEARS),
                    null);
            journal.record("people.verify", member, Map.of("rung", rung.key()));
        }
    }

    /** What was taken back is not given again by the same identification. */
    private static boolean covers(Verification verification, LocalDate day) {
        return verification.revoked()
                ? !verification.on().isBefore(day)
                : verification.on().plusDays(RENEWED_AFTER_DAYS).isAfter(day);
    }

    private boolean mayTake(UUID member, String key) {
        return rows.holder(Key.PERSON, key).map(member::equals).orElse(true)
                && rows.of(member, Key.PERSON)
                        .filter(electronic::isCurrent)
                        .map(key::equals)
                        .orElse(true);
    }

    private Optional<Rung> rung() {
        return policies.current().ladder().stream()
                .filter(rung -> rung.way() == Way.ELECTRONIC)
                .findFirst();
    }
}
