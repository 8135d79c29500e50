package org.smartinteraction.people;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.PersonRows.Key;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Making sure who members are, by the ladder that the space has set up. Each time is kept with its day, basis, end and
 * who did it; nobody makes sure of themself.
 */
@Service
@Transactional
public class Verifications implements Actions {

    /** Makes sure who members are, in person or by letter. */
    public static final Action VERIFY = new Action("people", "verify", Who.STAFF);

    /** Without letters and figures that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 10;
    private static final int LETTER_DAYS = 30;
    private static final int MOST_ATTEMPTS = 5;

    private final SecureRandom random = new SecureRandom();
    private final VerificationRows rows;
    private final PersonRows persons;
    private final Identities identities;
    private final TextMessages messages;
    private final Keyed keyed;
    private final Policies policies;
    private final Access access;
    private final People people;
    private final Journal journal;

    Verifications(
            VerificationRows rows,
            PersonRows persons,
            Identities identities,
            TextMessages messages,
            Keyed keyed,
            Policies policies,
            Access access,
            People people,
            Journal journal) {
        this.rows = rows;
        this.persons = persons;
        this.identities = identities;
        this.messages = messages;
        this.keyed = keyed;
        this.policies = policies;
        this.access = access;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public List<Action> actions() {
        return List.of(VERIFY);
    }

    /**
     * Every time that somebody made sure who a member is, newest first. The member sees their own, staff who verify see
     * anybody's.
     */
    @Transactional(readOnly = true)
    public List<Verification> of(UUID member) {
        if (!people.requireOneself().id().equals(member)) {
            access.require(VERIFY);
        }
        return rows.of(member);
    }

    /** The rungs that one reaches in one of these ways. */
    public List<Rung> rungs(Way... ways) {
        return policies.current().ladder().stream()
                .filter(rung -> List.of(ways).contains(rung.way()))
                .toList();
    }

    /** Whether this deployment can walk a way that needs something outside: electronic identity, or messages. */
    public boolean isOpen(Way way) {
        return switch (way) {
            case ELECTRONIC -> identities.isOffered();
            case PHONE -> messages.isPossible();
            case EMAIL, ORGANISATION, STAFF, LETTER -> true;
        };
    }

    /**
     * The member came in person and showed a document.
     *
     * @param document its kind, such as "passport"
     * @param lastDigits the last two to four of its digits; more is refused
     * @param expires the last day it counts; null for no end
     * @param number the tax number (RNOKPP) or the number in the demographic register (UNZR), so that the person is a
     *     member only once; not kept. Null when the person has none or does not tell it
     */
    public void confirm(
            UUID member,
            String rung,
            String document,
            String lastDigits,
            @Nullable LocalDate expires,
            @Nullable String number) {
        access.require(VERIFY);
        requireRung(rung, Way.STAFF);
        requireOther(member);
        if (document.isBlank() || document.length() > 80 || document.matches(".*\\d{5}.*")) {
            throw new Refusal("people.refusal.document");
        }
        if (!lastDigits.matches("\\d{2,4}")) {
            throw new Refusal("people.refusal.digits");
        }
        if (expires != null && expires.isBefore(LocalDate.now())) {
            throw new Refusal("people.refusal.expired");
        }
        if (number != null && !number.isBlank()) {
            identities.number(member, number);
        }
        add(
                member,
                rung,
                document.strip() + ", …" + lastDigits,
                expires,
                people.requireOneself().id());
    }

    /**
     * A letter to the member's address.
     *
     * @return the code to be printed on it; it is shown this once and counts for 30 days
     */
    public String letter(UUID member, String rung) {
        access.require(VERIFY);
        requireRung(rung, Way.LETTER);
        requireOther(member);
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        rows.write(member, rung, hash(code.toString()), LocalDate.now().plusDays(LETTER_DAYS));
        journal.record("people.letter", member, Map.of("rung", rung));
        return code.toString();
    }

    /**
     * The acting member types the code of their letter.
     *
     * @return whether it was right; after five wrong ones a new letter is needed
     */
    public boolean redeem(String code) {
        var me = people.requireOneself();
        var letter = rows.letter(me.id()).orElseThrow(() -> new Refusal("people.refusal.letter"));
        if (letter.attempts() >= MOST_ATTEMPTS) {
            throw new Refusal("people.refusal.letter");
        }
        var typed = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!hash(typed).equals(letter.hash())) {
            rows.tried(letter.id());
            return false;
        }
        rows.burn(me.id());
        add(me.id(), letter.rung(), "", null, null);
        return true;
    }

    /** Takes back what turned out wrong. */
    public void revoke(UUID verification) {
        access.require(VERIFY);
        var known = rows.find(verification).orElseThrow(() -> new Refusal("people.refusal.unknown"));
        requireOther(known.member());
        rows.revoke(verification);
        if (nothingIdentifies(known.member())) {
            persons.giveUp(known.member(), Key.PERSON);
        }
        journal.record("people.revoke", known.member(), Map.of("rung", known.rung()));
    }

    /** Whether nothing is left of what a member may be known by their number for. */
    private boolean nothingIdentifies(UUID member) {
        var identifying =
                rungs(Way.ELECTRONIC, Way.STAFF).stream().map(Rung::key).toList();
        return rows.of(member).stream()
                .noneMatch(known -> identifying.contains(known.rung()) && known.counts(LocalDate.now()));
    }

    private void add(UUID member, String rung, String basis, @Nullable LocalDate expires, @Nullable UUID by) {
        rows.add(member, rung, basis, LocalDate.now(), expires, by);
        journal.record("people.verify", member, Map.of("rung", rung));
    }

    private void requireRung(String key, Way way) {
        if (rungs(way).stream().noneMatch(rung -> rung.key().equals(key))) {
            throw new Refusal("people.refusal.rung");
        }
    }

    private void requireOther(UUID member) {
        if (people.requireOneself().id().equals(member)) {
            throw new Refusal("people.refusal.oneself");
        }
        people.find(member).orElseThrow(() -> new Refusal("people.refusal.unknown"));
    }

    private String hash(String code) {
        return keyed.hash("letter", Tenancy.tenant().id() + " " + code);
    }
}
