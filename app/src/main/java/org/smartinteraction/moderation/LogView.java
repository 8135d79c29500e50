package org.smartinteraction.moderation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The public log: figures and a line for each decision, about nobody. */
@Route(value = "moderation/log", layout = SpaceShell.class)
@AnonymousAllowed
class LogView extends Div implements HasDynamicTitle {

    LogView(PublicLog log) {
        addClassName("si-page");
        var figures = log.figures();
        var list = new DescriptionList();
        figure(list, "reports", figures.reports());
        figure(list, "waiting", figures.waiting());
        figure(list, "overdue", figures.overdue());
        figure(list, "decided", figures.decided());
        figure(list, "hidden", figures.hidden());
        figure(list, "late", figures.late());
        figure(list, "appeals", figures.appeals());
        figure(list, "overturned", figures.overturned());
        var entries = log.entries();
        var plain = new Anchor("/p/moderation", Texts.t("moderation.log.plain"));
        plain.setRouterIgnore(true);
        add(
                new PageHeader(getPageTitle()).lead(Texts.t("moderation.log.lead")),
                Layouts.panel(new H2(Texts.t("moderation.log.figures")), list),
                new H2(Texts.t("moderation.log.lines")),
                entries.isEmpty() ? new EmptyState("shield-check", Texts.t("moderation.log.empty")) : table(entries),
                new Paragraph(plain));
    }

    private static void figure(DescriptionList list, String key, long number) {
        list.add(
                new DescriptionList.Term(Texts.t("moderation.log." + key)),
                new DescriptionList.Description(Texts.number(number)));
    }

    private static Div table(List<PublicLog.Entry> entries) {
        var table = new NativeTable();
        table.addClassName("si-table");
        var head = table.getHead().addRow();
        for (var column : List.of("day", "kind", "verdict", "rule", "after")) {
            var cell = new NativeTableHeaderCell(Texts.t("moderation.log." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (var entry : entries) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(Texts.date(entry.day()));
            row.addDataCell().setText(Texts.t("moderation.kind." + entry.kind()));
            row.addDataCell().add(entry.verdict().badge());
            row.addDataCell().setText(Texts.t(entry.ruleKey()));
            row.addDataCell().setText(Texts.t(entry.afterKey()));
        }
        var scroll = new Div(table);
        scroll.addClassName("si-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Texts.t("moderation.log.lines"));
        return scroll;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("moderation.log.title");
    }
}
