package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.smartinteraction.budget.Share;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** What this space gives to one thing, here or elsewhere, with every movement of the money. */
@StyleSheet("styles/budget.css")
final class ShareView extends Div implements HasDynamicTitle {
    private final transient Share share;

    ShareView(Desk desk, Section section, Share share) {
        if (!ShareTable.hidden(desk, List.of(share)).isEmpty()) {
            throw new NoSuchPage();
        }
        this.share = share;
        addClassName("si-stack");
        add(new PageHeader(getPageTitle())
                .back(section.path(), section.name(Texts.locale()))
                .facts(
                        new Fact("building-bank", Texts.t(share.source().textKey())),
                        new Fact("user", share.giver()),
                        new Fact("file-text", ShareTable.decision(share))));
        var panel = Layouts.panel(new H2(Texts.t("budget.share.money")), new ShareTable(desk, List.of(share)));
        panel.addClassName("si-stack");
        add(panel);
        var ledger = Layouts.panel(new H2(Texts.t("budget.ledger")));
        ledger.add(new LedgerTable(desk.funding().ledger(share.id())));
        add(ledger);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("funding.item.title", share.subject().title());
    }
}
