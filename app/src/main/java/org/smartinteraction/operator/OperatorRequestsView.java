package org.smartinteraction.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Requests that wait for an operator's decision, the oldest first. */
@Route(value = "operator/requests", layout = PlatformShell.class)
@OnPlatform
@PermitAll
class OperatorRequestsView extends ConsolePage {

    private final transient SpaceRequests requests;
    private final transient Labels labels;
    private final Div list = new Div();

    OperatorRequestsView(Operators operators, SpaceRequests requests, Labels labels) {
        super(operators, "operator.requests.title");
        this.requests = requests;
        this.labels = labels;
    }

    @Override
    void enter(BeforeEnterEvent event) {
        add(
                new PageHeader(Texts.t("operator.requests.title"))
                        .lead(Texts.t(
                                requests.needApproval()
                                        ? "operator.requests.approval"
                                        : "operator.requests.immediate")),
                list);
        show();
    }

    private void show() {
        list.removeAll();
        var waiting = requests.waiting();
        if (waiting.isEmpty()) {
            list.add(new EmptyState("circle-check", Texts.t("operator.requests.none")));
        } else {
            list.add(new Cards(waiting.stream().map(this::card).toList()).inOneColumn());
        }
    }

    private Component card(SpaceRequest request) {
        String name = request.names().getOrDefault(Texts.locale().getLanguage(), request.area());
        var reason = new TextArea(Texts.t("operator.requests.reason"));
        reason.setMaxLength(1000);
        var approve = new BusyButton(
                Texts.t("operator.requests.approve"),
                () -> decide(() -> Notice.success(Texts.t(
                        "operator.requests.approved",
                        requests.approve(request.id()).host()))));
        approve.setAriaLabel(Texts.t("operator.requests.approve.of", name));
        var refuse = new Button(
                Texts.t("operator.requests.refuse"),
                _ -> decide(() -> {
                    requests.refuse(request.id(), reason.getValue());
                    Notice.success(Texts.t("operator.requests.refused", name));
                }));
        refuse.setAriaLabel(Texts.t("operator.requests.refuse.of", name));
        var card = new Article(new Div(
                new H2(name),
                Layouts.row(
                        new Fact("world", request.label() + labels.suffix()),
                        new Fact("mail", Objects.requireNonNullElse(request.email(), "")),
                        new Fact("hash", request.area()),
                        new Fact("calendar", Texts.time(request.created()))),
                approve,
                Layouts.form(reason, refuse)));
        card.addClassNames("si-card", "si-panel");
        return card;
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
        show();
    }
}
