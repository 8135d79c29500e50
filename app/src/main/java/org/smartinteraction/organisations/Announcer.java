package org.smartinteraction.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.publishing.Detail;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.CommonPage;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Tone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes what organisations are and offer, so that they have plain pages and are found. */
@Component
class Announcer {

    static final String KIND = "organisation";

    private final OrganisationRows rows;
    private final Publisher publisher;
    private final Spaces spaces;
    private final UUID section;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    Announcer(
            OrganisationRows rows,
            Publisher publisher,
            Spaces spaces,
            @Qualifier("organisationsPage") CommonPage page,
            Tenants tenants,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.publisher = publisher;
        this.spaces = spaces;
        this.section = page.section();
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Shows it as it is now, in the transaction of the change. */
    void announce(UUID id) {
        rows.find(id).ifPresent(organisation -> publisher.publish(item(organisation)));
    }

    /** Offers end with their day. */
    @Scheduled(cron = "${smart.organisations.at:0 35 3 * * *}", zone = "Europe/Kyiv")
    void announceWhatEnded() {
        tenants.forEach(_ -> announceHere());
    }

    /** Also those from before organisations were published. */
    void announceHere() {
        transaction.executeWithoutResult(_ -> rows.outdated().forEach(this::announce));
    }

    private PublishedItem item(Organisation organisation) {
        var profile = organisation.profile();
        var place = profile.place();
        var language = spaces.current().languages().getFirst();
        var item = PublishedItem.of(organisation.id(), section, KIND, organisation.path(), organisation.name())
                .body(profile.about(language))
                .language(language.getLanguage())
                .state(organisation.sector().textKey(), Tone.INFO)
                .detail(register(organisation));
        var label = place.address();
        if (label != null || place.lat() != null) {
            item = item.place(Objects.requireNonNullElse(label, ""), place.lat(), place.lon());
        }
        var contact = contact(profile);
        if (!contact.isEmpty()) {
            item = item.detail(Detail.list(Cell.key("organisations.contact"), contact));
        }
        var offers = offers(organisation.id());
        if (!offers.isEmpty()) {
            item = item.detail(Detail.table(
                    Cell.key("organisations.offers"),
                    List.of(
                            Cell.key("organisations.offer.column"),
                            Cell.key("organisations.offer.kind"),
                            Cell.key("organisations.offer.end")),
                    offers));
        }
        var otherwise = otherwise(profile, language);
        return otherwise.isEmpty() ? item : item.detail(Detail.list(Cell.key("organisations.about.other"), otherwise));
    }

    /** What it says in other languages than the item's. */
    private static List<List<Cell>> otherwise(Profile profile, Locale language) {
        return profile.about().entrySet().stream()
                .filter(said -> !said.getValue().equals(profile.about(language)))
                .sorted(Map.Entry.comparingByKey())
                .map(said -> List.of(Cell.key("ui.language." + said.getKey()), Cell.text(said.getValue())))
                .toList();
    }

    private static Detail register(Organisation organisation) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(
                Cell.key("organisations.filter.sector"),
                Cell.key(organisation.sector().textKey())));
        if (organisation.profile().kind() != Kind.OTHER) {
            rows.add(List.of(
                    Cell.key("organisations.kind"),
                    Cell.key(organisation.profile().kind().textKey())));
        }
        var code = organisation.code();
        if (code != null) {
            rows.add(List.of(Cell.key("organisations.code"), Cell.text(code)));
        }
        return Detail.list(Cell.key("organisations.register"), rows);
    }

    private static List<List<Cell>> contact(Profile profile) {
        var rows = new ArrayList<List<Cell>>();
        if (!profile.phone().isEmpty()) {
            rows.add(List.of(Cell.key("organisations.phone"), Cell.text(profile.phone())));
        }
        if (!profile.email().isEmpty()) {
            rows.add(List.of(Cell.key("organisations.email"), Cell.text(profile.email())));
        }
        if (!profile.site().isEmpty()) {
            rows.add(List.of(
                    Cell.key("organisations.site"),
                    Cell.link(profile.site().replaceFirst("^https?://", ""), profile.site())));
        }
        return rows;
    }

    private List<List<Cell>> offers(UUID actor) {
        var today = LocalDate.now();
        return rows.offers(actor).stream()
                .filter(offer -> offer.holds(today))
                .map(offer -> List.of(
                        Cell.text(offer.title() + (offer.text().isBlank() ? "" : ": " + offer.text())),
                        Cell.key(offer.kind().textKey()),
                        offer.until() == null ? Cell.key("organisations.offer.open") : Cell.day(offer.until())))
                .toList();
    }
}
