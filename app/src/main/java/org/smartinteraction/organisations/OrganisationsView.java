package org.smartinteraction.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Seat;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Sector;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.FilterBar;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Place;
import org.smartinteraction.ui.PlaceMap;
import org.smartinteraction.ui.Point;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Every organisation of the space, as cards and on a map. What is looked for stands in the address. */
@Route(value = "organisations", layout = SpaceShell.class)
@AnonymousAllowed
class OrganisationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_ONCE = 24;
    private static final int EXCERPT = 240;
    private static final int TOWN = 13;

    private final transient Organisations organisations;
    private final transient Seats seats;
    private final Paragraph found = new Paragraph();
    private final Div map = new Div();
    private final Div results = new Div();
    private final Button mapButton = new Button(Icon.of("map"), _ -> turn());
    private @Nullable FilterBar filters;
    private boolean mapped;
    private int shown = AT_ONCE;

    OrganisationsView(Organisations organisations, Seats seats) {
        this.organisations = organisations;
        this.seats = seats;
        addClassName("si-stack");
        found.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        filters = new FilterBar(event.getLocation().getQueryParameters().getParameters())
                .words("q", Texts.t("organisations.filter.words"))
                .choice("sector", Texts.t("organisations.filter.sector"), sectors())
                .choice("offers", Texts.t("organisations.filter.offers"), kinds())
                .onChange(this::refresh);
        add(header());
        seats.mine().stream().filter(seat -> !seat.accepted()).forEach(seat -> add(Invitation.note(seat)));
        add(filters, Layouts.row(mapButton), found, map, results, elsewhere());
        refresh();
    }

    private PageHeader header() {
        var header = new PageHeader(getPageTitle()).lead(Texts.t("organisations.lead"));
        var mine = seats.mine().stream().anyMatch(Seat::accepted)
                ? Stream.of(link("/organisations/mine", "users", "organisations.mine.title", "si-button-plain"))
                : Stream.<Anchor>empty();
        var enter = organisations.mayManage()
                ? Stream.of(link("/organisations/new", "plus", "organisations.enter", ""))
                : Stream.<Anchor>empty();
        var actions = Stream.concat(enter, mine).toArray(Anchor[]::new);
        return actions.length == 0 ? header : header.actions(actions);
    }

    /** The same without scripts, and for programs. */
    private static Div elsewhere() {
        var plain = new Anchor("/p/organisations", Texts.t("organisations.plain"));
        var table = new Anchor(DirectoryTable.PATH, Texts.t("organisations.table"));
        plain.setRouterIgnore(true);
        table.setRouterIgnore(true);
        return Layouts.row(plain, table);
    }

    private static Anchor link(String href, String icon, String text, String look) {
        var link = new Anchor(href, Icon.of(icon), new Span(Texts.t(text)));
        link.addClassName("si-button");
        if (!look.isEmpty()) {
            link.addClassName(look);
        }
        return link;
    }

    private static Map<String, String> sectors() {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(Sector.values()).forEach(each -> options.put(each.name(), Texts.t(each.textKey())));
        return options;
    }

    private static Map<String, String> kinds() {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(Offer.Kind.values()).forEach(each -> options.put(each.name(), Texts.t(each.textKey())));
        return options;
    }

    private void turn() {
        mapped = !mapped;
        refresh();
    }

    private void refresh() {
        var bar = Objects.requireNonNull(filters);
        var list = organisations.find(bar.value("q"), sector(bar.value("sector")), kind(bar.value("offers")));
        found.setText(Texts.t("organisations.found", list.size()));
        mapButton.setText(Texts.t(mapped ? "organisations.map.hide" : "organisations.map.show"));
        mapButton.getElement().setAttribute("aria-expanded", Boolean.toString(mapped));
        map.removeAll();
        map.setVisible(mapped);
        if (mapped) {
            map.add(map(list));
        }
        results.removeAll();
        if (list.isEmpty()) {
            results.add(
                    bar.active()
                            ? new EmptyState("search", Texts.t("organisations.empty.filtered"))
                            : new EmptyState("building-community", Texts.t("organisations.empty")));
            return;
        }
        results.add(new Cards(
                list.stream().limit(shown).map(OrganisationsView::card).toList()));
        if (list.size() > shown) {
            results.add(new Button(Texts.t("organisations.more"), _ -> {
                shown += AT_ONCE;
                refresh();
            }));
        }
    }

    private static @Nullable Sector sector(String name) {
        return Arrays.stream(Sector.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Offer.@Nullable Kind kind(String name) {
        return Arrays.stream(Offer.Kind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static CardLink card(Organisation organisation) {
        var profile = organisation.profile();
        var card = new CardLink(organisation.path(), organisation.name()).badges(Sectors.badge(organisation.sector()));
        var about = profile.about(Texts.locale());
        if (!about.isEmpty()) {
            card.text(about.substring(0, Math.min(about.length(), EXCERPT)));
        }
        var facts = new java.util.ArrayList<Fact>();
        if (profile.kind() != Kind.OTHER) {
            facts.add(new Fact("id", Texts.t(profile.kind().textKey())));
        }
        if (organisation.offers() > 0) {
            facts.add(new Fact("gift", Texts.t("organisations.offers.count", organisation.offers())));
        }
        if (profile.place().address() != null) {
            facts.add(new Fact("map-pin", profile.place().address()));
        }
        return card.facts(facts.toArray(Fact[]::new));
    }

    private static PlaceMap map(List<Organisation> list) {
        var map = new PlaceMap(list.stream()
                        .flatMap(organisation -> point(organisation))
                        .toList())
                .listedBeside();
        var lat = Tenancy.tenant().latitude();
        var lon = Tenancy.tenant().longitude();
        return lat == null || lon == null ? map : map.centre(new Point(lat, lon), TOWN);
    }

    private static Stream<Place> point(Organisation organisation) {
        var lat = organisation.profile().place().lat();
        var lon = organisation.profile().place().lon();
        return lat == null || lon == null
                ? Stream.empty()
                : Stream.of(new Place(organisation.name(), lat, lon, organisation.path(), Tone.INFO));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("organisations.title");
    }
}
