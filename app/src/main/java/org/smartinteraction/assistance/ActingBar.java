package org.smartinteraction.assistance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.OnBehalf.Errand;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.ActingFor;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** For whom one acts, over every page; when that has ended by itself, why, until one says that one knows. */
@org.springframework.stereotype.Component
class ActingBar implements ActingFor {

    private final ErrandSession session;
    private final AssistedRows rows;
    private final People people;

    ActingBar(ErrandSession session, AssistedRows rows, People people) {
        this.session = session;
        this.rows = rows;
        this.people = people;
    }

    @Override
    public boolean isOutdated() {
        return session.isOutdated();
    }

    @Override
    public Optional<Component> bar() {
        return people.errand().map(errand -> {
            var ended = errand.ended();
            return ended == null ? going(errand) : over(errand, ended);
        });
    }

    private Component going(Errand errand) {
        var consent = rows.consents(errand.member()).stream()
                .filter(each -> each.counts(java.time.LocalDate.now()))
                .findFirst();
        var words = Texts.t(
                "assistance.bar",
                name(errand),
                consent.map(each -> Texts.date(each.given())).orElse(""));
        var receipt = new Anchor("/assistance/" + errand.member() + "/receipt", Texts.t("assistance.receipt"));
        var finish = button("assistance.bar.finish", () -> {
            session.finish();
            UI.getCurrent().getPage().setLocation("/assistance/" + errand.member() + "/receipt");
        });
        return bar(words, receipt, finish);
    }

    private Component over(Errand errand, Refusal ended) {
        var words = Texts.t("assistance.bar.over", name(errand)) + " " + Texts.t(ended.textKey(), ended.arguments());
        return bar(words, button("assistance.bar.known", () -> {
            session.finish();
            UI.getCurrent().getPage().setLocation("/assistance");
        }));
    }

    private String name(Errand errand) {
        return people.find(errand.member()).map(Member::name).orElse("…");
    }

    private static Button button(String key, Runnable press) {
        var button = new Button(Texts.t(key), _ -> press.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Component bar(String words, Component... acts) {
        var bar = new Div(Icon.of("user-check"), new Span(words));
        bar.add(acts);
        bar.addClassNames("si-strip", "si-acting");
        bar.getElement().setAttribute("role", "region").setAttribute("aria-label", Texts.t("assistance.bar.label"));
        return bar;
    }
}
