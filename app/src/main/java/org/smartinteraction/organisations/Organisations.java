package org.smartinteraction.organisations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Actor;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Seat;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Sector;
import org.smartinteraction.publishing.Veil;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the space: staff enter them, whoever speaks for one says what it is and offers. */
@Service
@Transactional
class Organisations {

    private static final int MOST_OFFERS = 50;

    private final OrganisationRows rows;
    private final People people;
    private final Seats seats;
    private final Access access;
    private final Journal journal;
    private final Pace pace;
    private final Veil veil;
    private final Announcer announcer;

    Organisations(
            OrganisationRows rows,
            People people,
            Seats seats,
            Access access,
            Journal journal,
            Pace pace,
            Veil veil,
            Announcer announcer) {
        this.veil = veil;
        this.announcer = announcer;
        this.rows = rows;
        this.people = people;
        this.seats = seats;
        this.access = access;
        this.journal = journal;
        this.pace = pace;
    }

    /**
     * The organisations that pass the filter, by name.
     *
     * @param words all of them must be met; empty for any
     * @param sector null for any
     * @param offering only those who offer something of this kind; null for any
     */
    @Transactional(readOnly = true)
    List<Organisation> find(String words, @Nullable Sector sector, Offer.@Nullable Kind offering) {
        var sought = Arrays.stream(
                        words.replace("\0", "").toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
        var found = rows.find(sought, sector, offering);
        return access.isStaff() ? found : veil.shown(found, Organisation::id);
    }

    /** Every organisation as everybody may know it, by name. */
    @Transactional(readOnly = true)
    List<Organisation> open() {
        return veil.shown(rows.find(List.of(), null, null), Organisation::id);
    }

    /** @throws Refusal when there is none, or it is hidden from the acting person */
    @Transactional(readOnly = true)
    Organisation find(UUID id) {
        return rows.find(id)
                .filter(_ -> !veil.isHidden(id) || access.isStaff() || mayEdit(id))
                .orElseThrow(() -> new Refusal("people.refusal.unknown"));
    }

    /** Who described it last, if they have not left. */
    @Transactional(readOnly = true)
    Optional<UUID> author(UUID id) {
        return rows.author(id);
    }

    boolean mayManage() {
        return access.may(Seats.MANAGE);
    }

    /** Whether the acting person says what this organisation is and offers. */
    @Transactional(readOnly = true)
    boolean mayEdit(UUID actor) {
        return mayManage() || seats.speaksFor(actor);
    }

    /**
     * Enters an organisation.
     *
     * @param code EDRPOU; empty when it has none
     * @param head e-mail address of its head, who is invited; empty for nobody yet
     * @return its id
     */
    UUID enter(String name, Sector sector, String code, Profile profile, String head) {
        access.require(Seats.MANAGE);
        var checked = profile.checked();
        var actor = people.add(new Actor(name, sector, code));
        rows.put(actor.id(), checked, people.requireMe().id());
        record(actor.id(), sector, checked);
        announcer.announce(actor.id());
        if (!head.isBlank()) {
            seats.invite(actor.id(), head, Seat.Part.HEAD);
        }
        return actor.id();
    }

    /** Corrects what the register says of it. */
    void correct(UUID id, String name, Sector sector, String code) {
        access.require(Seats.MANAGE);
        people.change(id, name, sector, code);
        record(id, sector, find(id).profile());
        announcer.announce(id);
    }

    /** Says anew what it is. */
    void describe(UUID id, Profile profile) {
        seats.requireVoice(id);
        var known = find(id);
        var checked = profile.checked();
        inItsName(id, () -> {
            rows.put(id, checked, people.requireMe().id());
            record(id, known.sector(), checked);
            announcer.announce(id);
            return checked;
        });
    }

    /** What it offers: to everybody what holds today, to those who speak for it what has ended, too. */
    @Transactional(readOnly = true)
    List<Offer> offers(UUID actor) {
        var all = mayEdit(actor);
        var today = LocalDate.now();
        return rows.offers(actor).stream()
                .filter(offer -> all || offer.holds(today))
                .toList();
    }

    /**
     * Offers something to the community, or says it anew.
     *
     * @param offer its id; null for a new one
     */
    UUID offer(
            UUID actor, @Nullable UUID offer, Offer.Kind kind, String title, String text, @Nullable LocalDate until) {
        seats.requireVoice(actor);
        pace.count(Pace.Act.POST);
        find(actor);
        if (title.isBlank() || title.length() > Offer.LONGEST_TITLE) {
            throw new Refusal("organisations.refusal.offer.title", Offer.LONGEST_TITLE);
        }
        if (text.length() > Offer.LONGEST_TEXT) {
            throw new Refusal("organisations.refusal.offer.text", Offer.LONGEST_TEXT);
        }
        if (until != null && until.isBefore(LocalDate.now())) {
            throw new Refusal("people.refusal.expired");
        }
        if (offer == null && rows.offers(actor).size() >= MOST_OFFERS) {
            throw new Refusal("organisations.refusal.offer.many", MOST_OFFERS);
        }
        if (offer != null && !find(actor, offer)) {
            throw new Refusal("people.refusal.unknown");
        }
        var id = offer == null ? UUID.randomUUID() : offer;
        return inItsName(actor, () -> {
            rows.put(new Offer(
                    id, actor, kind, title.strip(), text.replace("\0", "").strip(), until));
            announcer.announce(actor);
            journal.record(
                    "organisations.offer",
                    id,
                    Map.of("organisation", actor, "kind", kind.name(), "text", Journal.sha256(title + "\n" + text)));
            return id;
        });
    }

    /** Takes an offer off the page. */
    void withdraw(UUID actor, UUID offer) {
        seats.requireVoice(actor);
        if (find(actor, offer)) {
            inItsName(actor, () -> {
                rows.remove(offer);
                announcer.announce(actor);
                journal.record("organisations.withdraw", offer, Map.of("organisation", actor));
                return offer;
            });
        }
    }

    private boolean find(UUID actor, UUID offer) {
        return rows.offer(offer).filter(known -> known.actor().equals(actor)).isPresent();
    }

    /** Whoever speaks for it does this in its name; staff do it as they act now. */
    private <T> T inItsName(UUID actor, Callable<T> act) {
        try {
            return seats.speaksFor(actor) ? seats.speak(actor, act) : act.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void record(UUID actor, Sector sector, Profile profile) {
        journal.record(
                "people.organisation",
                actor,
                Map.of("sector", sector.name(), "kind", profile.kind().name()));
    }
}
