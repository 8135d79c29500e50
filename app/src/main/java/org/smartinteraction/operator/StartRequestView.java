package org.smartinteraction.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.operator.StartSteps.Step;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.space.SignInLink;
import org.smartinteraction.space.Templates;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Problem;
import org.smartinteraction.ui.Texts;

/** The further steps of a request. Request and step stand in the address, so a reload or another day goes on there. */
@Route(value = "start/:request", layout = PlatformShell.class)
@OnPlatform
@AnonymousAllowed
class StartRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SpaceRequests requests;
    private final transient Templates templates;
    private final transient Labels labels;

    StartRequestView(SpaceRequests requests, Templates templates, Labels labels) {
        this.requests = requests;
        this.templates = templates;
        this.labels = labels;
        addClassName("si-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var request = event.getRouteParameters()
                .get("request")
                .flatMap(StartRequestView::id)
                .flatMap(requests::find);
        if (request.isEmpty()) {
            add(Problem.refused(Texts.t("operator.request.unknown")));
        } else if (!request.get().open()) {
            event.forwardTo("start/confirm/" + request.get().id());
        } else {
            show(request.get(), event.getLocation().getQueryParameters());
        }
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void show(SpaceRequest request, QueryParameters query) {
        var wanted = query.getSingleParameter("step")
                .filter(word -> word.matches("template|shape|confirm"))
                .map(word -> Step.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Step.TEMPLATE);
        var step = request.template() == null ? Step.TEMPLATE : wanted;
        String name = request.names().getOrDefault(Texts.locale().getLanguage(), "");
        add(
                new PageHeader(Texts.t("operator.start.for", name))
                        .back(back(request, step), Texts.t("operator.start.back")),
                new StartSteps(step),
                part(request, step));
    }

    private Component part(SpaceRequest request, Step step) {
        return switch (step) {
            case AREA, TEMPLATE ->
                new TemplateStep(templates, request, template -> {
                    requests.choose(request.id(), template);
                    go(request, Step.SHAPE);
                });
            case SHAPE ->
                new ShapeStep(labels, request, shape -> {
                    requests.shape(request.id(), shape.label(), shape.names(), shape.languages(), shape.accent());
                    go(request, Step.CONFIRM);
                });
            case CONFIRM ->
                new ConfirmStep(labels, templates, request, requests.needApproval(), email -> {
                    requests.send(request.id(), email);
                    confirm(request.id(), email);
                });
        };
    }

    /** Signed in with the address already: no second letter. */
    private static void confirm(UUID request, String email) {
        String path = "start/confirm/" + request;
        if (SignedIn.current()
                .filter(me -> me.email().equalsIgnoreCase(email.strip()))
                .isPresent()) {
            UI.getCurrent().navigate(path);
        } else {
            UI.getCurrent().getPage().setLocation(SignInLink.to(path));
        }
    }

    private static void go(SpaceRequest request, Step step) {
        UI.getCurrent().navigate("start/" + request.id(), QueryParameters.of("step", step.word()));
    }

    private static String back(SpaceRequest request, Step step) {
        return switch (step) {
            case AREA, TEMPLATE -> "/start";
            case SHAPE -> "/start/" + request.id() + "?step=template";
            case CONFIRM -> "/start/" + request.id() + "?step=shape";
        };
    }

    @Override
    public String getPageTitle() {
        return Texts.t("operator.start.title");
    }
}
