package org.smartinteraction.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.Optional;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.space.SignInLink;
import org.smartinteraction.space.SignOut;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Problem;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/**
 * Where the confirmation link of a request leads, in whatever browser it is opened: it makes the space, or says what
 * stands in the way and what to do. Entering it again changes nothing more.
 */
@Route(value = "start/confirm/:request", layout = PlatformShell.class)
@OnPlatform
@AnonymousAllowed
class ConfirmedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SpaceRequests requests;
    private final transient Provisioning provisioning;

    ConfirmedView(SpaceRequests requests, Provisioning provisioning) {
        this.requests = requests;
        this.provisioning = provisioning;
        addClassName("si-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var found = event.getRouteParameters()
                .get("request")
                .flatMap(StartRequestView::id)
                .flatMap(requests::find);
        if (found.isEmpty()) {
            add(Problem.refused(Texts.t("operator.request.unknown")));
            return;
        }
        var request = found.get();
        Optional<String> me = SignedIn.current().map(SignedIn::email);
        if (me.isEmpty()) {
            signIn(request);
        } else if (!me.get().equals(request.email())) {
            otherAddress(request, me.get());
        } else {
            try {
                show(requests.confirm(request.id()));
            } catch (Refusal refusal) {
                inTheWay(request, Texts.t(refusal.textKey(), refusal.arguments()));
            }
        }
    }

    private void show(SpaceRequest request) {
        switch (request.state()) {
            case DONE -> ready(provisioning.find(Objects.requireNonNull(request.tenant())));
            case WAITING ->
                add(new PageHeader(Texts.t("operator.confirmed.waiting"))
                        .lead(Texts.t("operator.confirmed.waiting.text"))
                        .facts(new StatusBadge(Texts.t("operator.request.waiting"), Tone.ACTIVE)));
            case REFUSED ->
                add(
                        new PageHeader(Texts.t("operator.confirmed.refused"))
                                .facts(new StatusBadge(Texts.t("operator.request.refused"), Tone.BAD)),
                        Layouts.panel(
                                new H2(Texts.t("operator.request.reason.heading")),
                                new Paragraph(Objects.requireNonNullElse(request.reason(), ""))));
            case DRAFT, UNCONFIRMED -> inTheWay(request, Texts.t("operator.start.incomplete"));
        }
    }

    private void ready(Optional<Tenant> space) {
        if (space.isEmpty()) {
            add(Problem.refused(Texts.t("operator.request.unknown")));
            return;
        }
        Tenant tenant = space.get();
        var open = new Anchor(
                SiteAddress.of(VaadinServletRequest.getCurrent(), tenant.host()) + "/sign-in?to=/",
                Texts.t("operator.confirmed.open", tenant.host()));
        open.addClassName("si-button");
        var first = new OrderedList();
        for (var step : new String[] {"look", "sections", "people", "region"}) {
            first.add(new ListItem(Texts.t("operator.confirmed.first." + step)));
        }
        add(
                new PageHeader(Texts.t("operator.confirmed.ready"))
                        .lead(Texts.t("operator.confirmed.ready.text", tenant.name(Texts.locale())))
                        .actions(open),
                Layouts.panel(new H2(Texts.t("operator.confirmed.first")), first));
    }

    private void signIn(SpaceRequest request) {
        var go = new Anchor(SignInLink.to("/start/confirm/" + request.id()), Texts.t("operator.confirmed.sign-in"));
        go.setRouterIgnore(true);
        go.addClassName("si-button");
        add(new PageHeader(Texts.t("operator.confirmed.sign-in.title"))
                .lead(Texts.t("operator.confirmed.sign-in.text", veiled(request)))
                .actions(go));
    }

    private void otherAddress(SpaceRequest request, String me) {
        add(new PageHeader(Texts.t("operator.confirmed.other"))
                .lead(Texts.t("operator.confirmed.other.text", veiled(request), me))
                .actions(new Button(Texts.t("operator.platform.sign-out"), _ -> SignOut.now())));
    }

    private void inTheWay(SpaceRequest request, String why) {
        var back = new Anchor("/start/" + request.id() + "?step=shape", Texts.t("operator.confirmed.mend"));
        back.addClassName("si-button");
        add(new PageHeader(Texts.t("operator.confirmed.not-yet")).lead(why).actions(back));
    }

    /** Enough of the address for its owner to know it: whoever has the link may be somebody else. */
    private static String veiled(SpaceRequest request) {
        String email = Objects.requireNonNullElse(request.email(), "");
        int at = email.indexOf('@');
        return at < 1 ? "" : email.charAt(0) + "…" + email.substring(at);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("operator.start.title");
    }
}
