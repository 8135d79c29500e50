package org.smartinteraction.operator;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import org.smartinteraction.areas.Area;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.areas.Areas.Placed;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The first step to a space: finding the community or region in the register. The search stands in the address. */
@Route(value = "start", layout = PlatformShell.class)
@OnPlatform
@AnonymousAllowed
class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 20;

    private final transient Areas areas;
    private final transient SpaceRequests requests;
    private final transient Provisioning provisioning;
    final TextField search = new TextField(Texts.t("operator.start.search"));
    final Div found = new Div();

    StartView(Areas areas, SpaceRequests requests, Provisioning provisioning) {
        this.areas = areas;
        this.requests = requests;
        this.provisioning = provisioning;
        addClassName("si-page");
        search.setPrefixComponent(Icon.of("search"));
        search.setHelperText(Texts.t("operator.start.search.help"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.setMaxWidth("32rem");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(null, new Location("start", QueryParameters.of("q", change.getValue())));
            }
        });
        found.addClassName("si-stack");
        found.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(Texts.t("operator.start.title")).lead(Texts.t("operator.start.lead")),
                new StartSteps(StartSteps.Step.AREA),
                new H2(Texts.t("operator.start.area")),
                search,
                found);
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
        if (text.strip().length() < 2) {
            return;
        }
        var governing = new LinkedHashMap<String, Placed>();
        for (var placed : areas.search(text, LOOKED_AT)) {
            placed.governing().ifPresent(one -> governing.putIfAbsent(one.area().code(), one));
        }
        if (governing.isEmpty()) {
            found.add(new EmptyState("map-2", Texts.t("operator.start.none", text.strip())));
            return;
        }
        var cards = new Cards().inOneColumn();
        governing.values().stream().limit(SHOWN).forEach(placed -> cards.addCard(card(placed)));
        found.add(new Paragraph(Texts.t("operator.start.found", Math.min(SHOWN, governing.size()))), cards);
        if (governing.size() > SHOWN) {
            found.add(new Paragraph(Texts.t("operator.start.narrow")));
        }
    }

    private Article card(Placed placed) {
        Area area = placed.area();
        var body = new Div(new com.vaadin.flow.component.html.H3(area.title(Texts.locale())));
        body.addClassName("si-card-body");
        var facts = Layouts.row(new Fact("hash", area.code()));
        if (!placed.above().isEmpty()) {
            facts.addComponentAsFirst(new Fact("map-pin", placed.where(Texts.locale())));
        }
        body.add(facts);
        var actions = Layouts.row();
        if (area.category() != Area.Category.O) {
            actions.add(choose(placed, Tenant.Kind.COMMUNITY));
        }
        if (area.category() != Area.Category.H) {
            actions.add(choose(placed, Tenant.Kind.REGION));
        }
        body.add(actions);
        var card = new Article(body);
        card.addClassName("si-card");
        return card;
    }

    private com.vaadin.flow.component.Component choose(Placed placed, Tenant.Kind kind) {
        var existing = provisioning.of(placed.area().code(), kind);
        if (existing.isPresent()) {
            var visit = new Anchor(
                    SiteAddress.of(
                                    VaadinServletRequest.getCurrent(),
                                    existing.get().host()) + "/",
                    Texts.t("operator.start.exists", existing.get().host()));
            visit.addClassName("si-button");
            return visit;
        }
        boolean region = kind == Tenant.Kind.REGION;
        var choose = new Button(Texts.t(region ? "operator.start.choose.region" : "operator.start.choose"), _ -> {
            var request = requests.begin(placed, region);
            UI.getCurrent().navigate("start/" + request, QueryParameters.of("step", "template"));
        });
        choose.setAriaLabel(Texts.t(
                "operator.start.choose.of", choose.getText(), placed.area().title(Texts.locale())));
        return choose;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("operator.start.title");
    }
}
