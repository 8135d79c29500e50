package org.smartinteraction.operator;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import org.smartinteraction.operator.Participants.Participant;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Place;
import org.smartinteraction.ui.PlaceMap;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** All communities and regions that take part, as a list and on a map; the search stands in the address. */
@Route(value = "spaces", layout = PlatformShell.class)
@OnPlatform
@AnonymousAllowed
class ParticipantsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_ONCE = 60;

    private final transient Participants participants;
    private final TextField search = new TextField(Texts.t("operator.spaces.search"));
    private final Div found = new Div();

    ParticipantsView(Participants participants) {
        this.participants = participants;
        addClassName("si-page");
        found.addClassName("si-stack");
        found.getElement().setAttribute("aria-live", "polite");
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.setMaxWidth("32rem");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
                getUI().ifPresent(ui -> ui.getPage()
                        .getHistory()
                        .replaceState(null, new com.vaadin.flow.router.Location("spaces", query(change.getValue()))));
            }
        });
        add(new PageHeader(Texts.t("operator.spaces.title")).lead(Texts.t("operator.spaces.lead")), search, found);
    }

    private static QueryParameters query(String text) {
        return text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        search.setValue(text);
        show(text);
    }

    private void show(String text) {
        found.removeAll();
        var all = participants.find(text, Texts.locale());
        if (all.isEmpty()) {
            var start = new Anchor("/start", Texts.t("operator.home.start"));
            start.addClassName("si-button");
            found.add(new EmptyState("map-2", Texts.t("operator.spaces.none")).action(start));
            return;
        }
        var places = places(all);
        var count = new H2(Texts.t(
                "operator.spaces.count",
                all.stream().filter(one -> !one.tenant().isRegion()).count(),
                all.stream().filter(one -> one.tenant().isRegion()).count()));
        count.addClassName("si-result-count");
        found.add(count);
        if (!places.isEmpty()) {
            found.add(new PlaceMap(places).listedBeside());
        }
        found.add(ParticipantCards.of(all.stream().limit(AT_ONCE).toList(), 3));
        if (all.size() > AT_ONCE) {
            found.add(new Paragraph(Texts.t("operator.spaces.more", all.size() - AT_ONCE)));
        }
    }

    private static List<Place> places(List<Participant> all) {
        return all.stream()
                .map(Participant::tenant)
                .filter(tenant -> tenant.latitude() != null && tenant.longitude() != null)
                .map(ParticipantsView::place)
                .toList();
    }

    private static Place place(Tenant tenant) {
        return new Place(
                tenant.name(Texts.locale()),
                Objects.requireNonNull(tenant.latitude()),
                Objects.requireNonNull(tenant.longitude()),
                SiteAddress.of(VaadinServletRequest.getCurrent(), tenant.host()) + "/",
                tenant.isRegion() ? Tone.INFO : Tone.GOOD);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("operator.spaces.title");
    }
}
