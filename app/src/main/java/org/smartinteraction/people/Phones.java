package org.smartinteraction.people;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.PersonRows.Key;
import org.smartinteraction.people.PhoneCodes.Sent;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members show that a telephone is theirs by typing a code that was sent to it. Of the number a keyed hash is kept, by
 * which it belongs to one member of the space, and the last digits.
 */
@Service
@Transactional
public class Phones {

    private static final int MOST_ATTEMPTS = 5;
    private static final int CODES = 1_000_000;
    private static final int YEARS = 1;

    private final SecureRandom random = new SecureRandom();
    private final PhoneCodes codes;
    private final PersonRows persons;
    private final VerificationRows verifications;
    private final TextMessages messages;
    private final Policies policies;
    private final People people;
    private final Pace pace;
    private final Keyed keyed;
    private final Journal journal;
    private final String countries;

    Phones(
            PhoneCodes codes,
            PersonRows persons,
            VerificationRows verifications,
            TextMessages messages,
            Policies policies,
            People people,
            Pace pace,
            Keyed keyed,
            Journal journal,
            @Value("${smart.sms.countries:380}") String countries) {
        this.codes = codes;
        this.persons = persons;
        this.verifications = verifications;
        this.messages = messages;
        this.policies = policies;
        this.people = people;
        this.pace = pace;
        this.keyed = keyed;
        this.journal = journal;
        this.countries = countries;
    }

    /** A number that somebody typed, as it is dialled: digits with the country's code; empty when it is none. */
    public Optional<String> digits(String typed) {
        return PhoneNumber.read(typed, countries).map(PhoneNumber::digits);
    }

    /** Whether one can become known by a telephone here. */
    public boolean isOffered() {
        return rung().isPresent() && messages.isPossible();
    }

    /** Whether messages go to the demonstration's outbox page and not to telephones. */
    public boolean isKept() {
        return messages.isKept();
    }

    /** The last digits of the number to which a code is on its way to the acting member. */
    @Transactional(readOnly = true)
    public Optional<String> waiting() {
        return codes.of(people.requireOneself().id())
                .filter(sent -> sent.attempts() < MOST_ATTEMPTS)
                .map(Sent::lastDigits);
    }

    /**
     * Sends the acting member a code that counts for ten minutes; an earlier one counts no more. Whose number it is by now
     * is said only to whoever has shown that it is theirs.
     *
     * @param words makes the text of the message from the code
     */
    public void send(String typed, UnaryOperator<String> words) {
        var me = people.requireOneself();
        var rung = rung().filter(_ -> messages.isPossible()).orElseThrow(() -> new Refusal("people.refusal.rung"));
        var number = PhoneNumber.read(typed, countries).orElseThrow(() -> new Refusal("people.refusal.phone"));
        pace.count(Pace.Act.TEXT);
        pace.countTo(keyed.hash("phone", number.digits()));
        var code = "%06d".formatted(random.nextInt(CODES));
        codes.write(me.id(), rung.key(), key(number), number.lastDigits(), hash(me.id(), code));
        messages.write(me.id(), number.digits(), words.apply(code));
    }

    /**
     * The acting member types the code of the message.
     *
     * @return whether it was right; after five wrong ones a new code is needed
     */
    public boolean redeem(String code) {
        var me = people.requireOneself().id();
        var sent = codes.alone(me)
                .filter(known -> known.attempts() < MOST_ATTEMPTS)
                .orElseThrow(() -> new Refusal("people.refusal.code-sent"));
        if (!hash(me, code.replaceAll("\\D", "")).equals(sent.hash())) {
            codes.tried(me);
            return false;
        }
        codes.burn(me);
        persons.holder(Key.PHONE, sent.phone())
                .filter(holder -> !holder.equals(me))
                .ifPresent(this::letGo);
        verifications.end(me, sent.rung());
        persons.take(me, Key.PHONE, sent.phone());
        verifications.add(
                me,
                sent.rung(),
                "…" + sent.lastDigits(),
                LocalDate.now(),
                LocalDate.now().plusYears(YEARS),
                null);
        journal.record("people.verify", me, Map.of("rung", sent.rung()));
        return true;
    }

    /** Numbers go to other people in time: who was known by one long ago is no longer. */
    private void letGo(UUID holder) {
        var ways = policies.current().ladder().stream()
                .filter(rung -> rung.way() == Way.PHONE)
                .map(Rung::key)
                .toList();
        if (verifications.of(holder).stream()
                .anyMatch(known -> ways.contains(known.rung()) && known.counts(LocalDate.now()))) {
            throw new Refusal("people.refusal.phone.taken");
        }
        persons.giveUp(holder, Key.PHONE);
    }

    private Optional<Rung> rung() {
        return policies.current().ladder().stream()
                .filter(rung -> rung.way() == Way.PHONE)
                .findFirst();
    }

    private String key(PhoneNumber number) {
        return keyed.hash("phone at " + Tenancy.tenant().id(), number.digits());
    }

    private String hash(UUID member, String code) {
        return keyed.hash("phone code of " + member, code);
    }
}
