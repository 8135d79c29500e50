package org.smartinteraction.organisations;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.Seat;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Sector;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One organisation of each sector for demonstration spaces, with what it is and offers. */
@Component
class DemoOrganisations implements DemoContent {

    /** The neighbours' own association; the code was made up and fits. */
    private static final String HOUSE = "49900042";

    private final Organisations organisations;
    private final Seats seats;
    private final Vouching vouching;

    DemoOrganisations(Organisations organisations, Seats seats, Vouching vouching) {
        this.organisations = organisations;
        this.seats = seats;
        this.vouching = vouching;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    @Transactional
    public void fill(DemoStage stage) {
        var house = stage.as(
                Part.ADMIN,
                () -> organisations.enter(
                        say("house"),
                        Sector.CITIZEN,
                        HOUSE,
                        profile("house", Kind.HOUSE, 0.002, -0.004),
                        stage.member(Part.NEIGHBOUR).email()));
        stage.run(Part.NEIGHBOUR, () -> seats.accept(house));
        offer(stage, Part.NEIGHBOUR, house, "house", Offer.Kind.GOODS, 90);
        settle(stage, Part.NGO, "ngo", Kind.ASSOCIATION, Offer.Kind.EXPERTISE, 0.001, 0.003);
        settle(stage, Part.BUSINESS, "business", Kind.COMPANY, Offer.Kind.MONEY, -0.003, 0.006);
        settle(stage, Part.OFFICIAL, "council", Kind.COUNCIL, Offer.Kind.ROOM, -0.001, 0.0005);
        ask(stage);
    }

    /** A resident waits for the association to vouch for them. */
    private void ask(DemoStage stage) {
        var ngo = stage.member(Part.NGO).actor();
        var rung = stage.as(Part.RESIDENT, vouching::rungs);
        if (ngo != null && !rung.isEmpty()) {
            stage.run(Part.ADMIN, () -> vouching.trust(ngo, true));
            stage.run(Part.RESIDENT, () -> vouching.ask(ngo, rung.getFirst().key(), say("ngo.ask")));
        }
    }

    private void settle(
            DemoStage stage, Part part, String key, Kind kind, Offer.Kind offers, double north, double east) {
        var actor = stage.member(part).actor();
        if (actor == null) {
            return;
        }
        stage.run(Part.ADMIN, () -> {
            seats.give(actor, stage.member(part).id(), Seat.Part.HEAD);
            organisations.describe(actor, profile(key, kind, north, east));
        });
        offer(stage, part, actor, key, offers, key.equals("council") ? null : 120);
    }

    private void offer(DemoStage stage, Part part, UUID actor, String key, Offer.Kind kind, @Nullable Integer days) {
        stage.run(
                part,
                () -> organisations.offer(
                        actor,
                        null,
                        kind,
                        say(key + ".offer"),
                        say(key + ".offer.text"),
                        days == null ? null : LocalDate.now().plusDays(days)));
    }

    private static Profile profile(String key, Kind kind, double north, double east) {
        var tenant = Tenancy.tenant();
        var lat = tenant.latitude();
        var lon = tenant.longitude();
        var place = lat == null || lon == null
                ? Place.NOWHERE
                : new Place(say(key + ".address"), lat + north, lon + east, null);
        var about = Map.of(
                "uk", say(key + ".about"),
                "en", Texts.in(Texts.ENGLISH).t("organisations.demo." + key + ".about"));
        return new Profile(
                kind, about, "https://" + key + ".example.org", key + "@example.org", "+380 32 000 00 00", place);
    }

    private static String say(String key) {
        return Texts.in(Texts.UKRAINIAN).t("organisations.demo." + key);
    }
}
