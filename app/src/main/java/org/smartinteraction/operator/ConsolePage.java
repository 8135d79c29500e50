package org.smartinteraction.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.smartinteraction.ui.Problem;
import org.smartinteraction.ui.Subpages;
import org.smartinteraction.ui.Texts;

/** A page of the operator's console: its navigation, and a plain refusal for everybody else. */
abstract class ConsolePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Operators operators;
    private final String titleKey;

    /** A page with this title, under the text key. */
    ConsolePage(Operators operators, String titleKey) {
        this.operators = operators;
        this.titleKey = titleKey;
        addClassName("si-page");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!operators.includeMe()) {
            add(Problem.refused(Texts.t("operator.refused")));
            return;
        }
        add(navigation("/" + event.getLocation().getPath()));
        enter(event);
    }

    /** Shows the page to an operator. */
    abstract void enter(BeforeEnterEvent event);

    private static Subpages navigation(String path) {
        var navigation = new Subpages(Texts.t("operator.console.title"));
        for (var page : List.of("operator", "operator/requests", "operator/provision", "operator/areas")) {
            navigation.part("/" + page, Texts.t(page.replace('/', '.') + ".page"), path.equals("/" + page));
        }
        return navigation;
    }

    @Override
    public String getPageTitle() {
        return Texts.t(titleKey);
    }
}
