package org.smartinteraction.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The platform's home: what Smart Interaction is, who takes part, how to begin. */
@Route(value = "platform", layout = PlatformShell.class)
@OnPlatform
@AnonymousAllowed
class PlatformHomeView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 6;

    PlatformHomeView(Participants participants, SpaceRequests requests) {
        addClassNames("si-page", "si-home");
        add(new PageHeader(Texts.t("operator.home.title"))
                .lead(Texts.t("operator.home.lead"))
                .actions(
                        button("/start", "operator.home.start", true),
                        button("/spaces", "operator.home.spaces", false)));
        requests.mineToConfirm().forEach(request -> add(new RequestReminder(request)));
        add(part("operator.home.road", road()));
        var all = participants.find("", Texts.locale());
        var taking = part("operator.home.participants");
        if (all.isEmpty()) {
            taking.add(new EmptyState("map-2", Texts.t("operator.home.participants.none")));
        } else {
            taking.add(new Paragraph(Texts.t(
                    "operator.spaces.count",
                    all.stream().filter(one -> !one.tenant().isRegion()).count(),
                    all.stream().filter(one -> one.tenant().isRegion()).count())));
            taking.add(ParticipantCards.of(all.stream().limit(SHOWN).toList(), 3));
            if (all.size() > SHOWN) {
                taking.add(button("/spaces", "operator.home.participants.all", false));
            }
        }
        add(taking, part("operator.home.who", who()));
    }

    private static Anchor button(String href, String key, boolean primary) {
        var link = new Anchor(href, Texts.t(key));
        link.addClassName("si-button");
        if (!primary) {
            link.addClassName("si-button-plain");
        }
        return link;
    }

    private static Section part(String key, Component... content) {
        var heading = new H2(Texts.t(key));
        var part = new Section(heading);
        part.add(content);
        part.addClassNames("si-home-block", "si-stack");
        return part;
    }

    private static Component road() {
        var steps = new OrderedList();
        steps.addClassName("si-columns");
        for (var step : List.of("define", "answer", "support", "see")) {
            steps.add(new ListItem(
                    new H3(Texts.t("operator.home.road." + step)),
                    new Paragraph(Texts.t("operator.home.road." + step + ".text"))));
        }
        return steps;
    }

    private static Component who() {
        var icons = List.of("users", "heart-handshake", "building-store", "building-bank", "topology-star");
        var sectors = List.of("residents", "ngos", "business", "authorities", "regions");
        var columns = Layouts.columns();
        for (int i = 0; i < sectors.size(); i++) {
            columns.add(Layouts.panel(
                    new H3(
                            Icon.of(icons.get(i)),
                            new com.vaadin.flow.component.html.Span(
                                    " " + Texts.t("operator.home.who." + sectors.get(i)))),
                    new Paragraph(Texts.t("operator.home.who." + sectors.get(i) + ".text"))));
        }
        return columns;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("operator.platform.name");
    }
}
