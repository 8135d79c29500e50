package org.smartinteraction.organisations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.moderation.ModerationParts;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Place;
import org.smartinteraction.ui.PlaceMap;
import org.smartinteraction.ui.Point;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** One organisation: what it is, offers and does here, and for those who belong to it, who else does. */
@Route(value = "organisations/:id", layout = SpaceShell.class)
@AnonymousAllowed
@StyleSheet("styles/engagement.css")
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int STREET = 15;

    private final transient Organisations organisations;
    private final transient Deeds deeds;
    private final transient Seats seats;
    private final transient People people;
    private final transient Vouching vouching;
    private final transient Access access;
    private final transient ModerationParts moderation;
    private final transient Spaces spaces;
    private String title = Texts.t("organisations.title");

    OrganisationView(
            Organisations organisations,
            Deeds deeds,
            Seats seats,
            People people,
            Vouching vouching,
            Access access,
            ModerationParts moderation,
            Spaces spaces) {
        this.organisations = organisations;
        this.deeds = deeds;
        this.seats = seats;
        this.people = people;
        this.vouching = vouching;
        this.access = access;
        this.moderation = moderation;
        this.spaces = spaces;
        addClassName("si-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").flatMap(Visit::uuid);
        try {
            show(organisations.find(id.orElseThrow(() -> new Refusal("people.refusal.unknown"))));
        } catch (Refusal unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Organisation organisation) {
        removeAll();
        title = organisation.name();
        var id = organisation.id();
        var main = Layouts.stack();
        var about = organisation.profile().about(Texts.locale());
        if (!about.isEmpty()) {
            var words = new Paragraph(about);
            words.addClassName("si-words");
            words.getElement().setAttribute("dir", "auto");
            main.add(words);
        }
        main.add(new OffersPart(organisations, id), new DeedsPart(deeds, id, spaces.audience()));
        if (seats.belongs(id) || organisations.mayManage()) {
            main.add(new PeoplePart(seats, id));
        }
        var author = organisations.author(id).orElse(null);
        add(
                header(organisation),
                moderation.note(id),
                Layouts.sided(main, side(organisation)),
                moderation.report(Announcer.KIND, id, author));
    }

    private PageHeader header(Organisation organisation) {
        var facts = new ArrayList<Component>(List.of(Sectors.badge(organisation.sector())));
        if (organisation.profile().kind() != Kind.OTHER) {
            facts.add(new Fact("id", Texts.t(organisation.profile().kind().textKey())));
        }
        var code = organisation.code();
        if (code != null) {
            facts.add(new Fact("certificate", Texts.t("organisations.code.fact", code)));
        }
        if (vouching.mayVouch(organisation.id())) {
            facts.add(new Fact("user-check", Texts.t("organisations.vouching.may")));
        }
        var header = new PageHeader(organisation.name())
                .back("/organisations", Texts.t("organisations.title"))
                .facts(facts.toArray(Component[]::new));
        header.getElement().setAttribute("dir", "auto");
        var actions = new ArrayList<Component>();
        if (organisations.mayEdit(organisation.id())) {
            var edit = new Anchor(
                    organisation.path() + "/edit", Icon.of("pencil"), new Span(Texts.t("organisations.edit")));
            edit.addClassName("si-button");
            actions.add(edit);
        }
        boolean answers = vouching.answersFor(organisation.id());
        if (answers || !vouching.rungs().isEmpty() && access.may(Verifications.VERIFY)) {
            actions.add(vouch(
                    organisation, answers ? vouching.waiting(organisation.id()).size() : 0));
        }
        var acting = people.me().map(me -> organisation.id().equals(me.actor())).orElse(false);
        if (!acting && seats.speaksFor(organisation.id())) {
            actions.add(new Button(Texts.t("organisations.act"), _ -> {
                seats.actAs(organisation.id());
                UI.getCurrent().getPage().reload();
            }));
        }
        return actions.isEmpty() ? header : header.actions(actions.toArray(Component[]::new));
    }

    private static Anchor vouch(Organisation organisation, int waiting) {
        var link = new Anchor(
                organisation.path() + "/vouching",
                Icon.of("user-check"),
                new Span(Texts.t("organisations.vouching.open") + (waiting == 0 ? "" : " (" + waiting + ")")));
        link.addClassNames("si-button", "si-button-plain");
        return link;
    }

    private static Div side(Organisation organisation) {
        var profile = organisation.profile();
        var side = Layouts.panel(new H2(Texts.t("organisations.contact")));
        if (!profile.phone().isEmpty()) {
            side.add(contact("phone", "tel:" + profile.phone().replaceAll("[^+0-9]", ""), profile.phone()));
        }
        if (!profile.email().isEmpty()) {
            side.add(contact("mail", "mailto:" + profile.email(), profile.email()));
        }
        if (!profile.site().isEmpty()) {
            side.add(contact("world", profile.site(), profile.site().replaceFirst("^https?://", "")));
        }
        var address = profile.place().address();
        if (address != null) {
            side.add(new Div(new Fact("map-pin", address)));
        }
        if (side.getComponentCount() == 1) {
            side.add(new Paragraph(Texts.t("organisations.contact.empty")));
        }
        var lat = profile.place().lat();
        var lon = profile.place().lon();
        if (lat != null && lon != null) {
            side.add(new PlaceMap(List.of(new Place(organisation.name(), lat, lon, null, Tone.INFO)))
                    .listedBeside()
                    .centre(new Point(lat, lon), STREET));
        }
        return side;
    }

    private static Div contact(String icon, String href, String text) {
        var link = new Anchor(href, text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener nofollow ugc");
        link.getStyle().set("overflow-wrap", "anywhere");
        return new Div(Layouts.row(Icon.of(icon), link));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
