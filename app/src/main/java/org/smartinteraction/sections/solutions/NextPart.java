package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.smartinteraction.engagement.SupportButton;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;

/** Where the solution stands, what happens next and by when, and what the reader can do now. */
class NextPart extends Part {

    private final transient Desk desk;
    private final UUID id;
    private final boolean support;
    private final Runnable changed;

    /** @param support whether the reader came to support */
    NextPart(Desk desk, UUID id, boolean support, Runnable changed) {
        super("next", Say.t("next.title"), false);
        this.desk = desk;
        this.id = id;
        this.support = support;
        this.changed = changed;
        addClassName("si-panel");
    }

    @Override
    protected void fill(Div into) {
        var solution = desk.solutions().see(id);
        var state = solution.state();
        into.add(new Paragraph(Say.next(state, solution.due(), solution.department())));
        desk.progress().steps(id).stream()
                .filter(step -> step.to() == state && step.reason() != null)
                .reduce((_, last) -> last)
                .ifPresent(step -> into.add(quote(step)));
        var may = desk.gate().of(id);
        var actions = Layouts.row();
        var verbs = new Verbs(desk, solution, may, this::after).buttons();
        if (state.isPublic()) actions.add(support(may, verbs.isEmpty()));
        if (state.takesOffers()) {
            var help = new Anchor("#needs", Icon.of("heart-handshake"), new Span(Say.t("next.help")));
            help.addClassNames("si-button", "si-button-quiet");
            help.getElement().setAttribute("router-ignore", true);
            actions.add(help);
        }
        into.add(actions);
        if (!verbs.isEmpty()) {
            var row = Layouts.row();
            verbs.forEach(row::add);
            into.add(new Paragraph(Say.t(may.team() ? "next.team" : "next.staff")), row);
        }
    }

    @Override
    protected void changed() {
        changed.run();
    }

    private static Div quote(Step step) {
        var reason = step.reason();
        var said = new Paragraph(reason == null ? "" : reason);
        said.addClassName("si-prose");
        var quote = new Div(new Paragraph(Say.t("next.reason." + (step.to() == State.DONE ? "result" : "said"))), said);
        quote.addClassName("si-quote");
        return quote;
    }

    private Component support(Gate.May may, boolean primary) {
        var count = desk.supports().count(id);
        if (!may.signedIn()) {
            var button = new Button(Say.t("support.add"), Icon.of("thumb-up"));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.addClickListener(_ -> button.getUI().ifPresent(Visitors::signIn));
            if (support) button.focus();
            return Layouts.row(button, new Span(Say.t("support.count", count)));
        }
        var button =
                new SupportButton("solutions.support", count, desk.supports().mine(id), new SupportButton.Acts() {
                    @Override
                    public boolean add() {
                        return desk.solutions().support(id);
                    }

                    @Override
                    public boolean withdraw() {
                        return desk.supports().withdraw(id);
                    }
                });
        if (support) button.focus();
        return primary ? button.primary() : button;
    }
}
