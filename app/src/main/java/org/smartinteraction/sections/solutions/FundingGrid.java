package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.budget.FundingTable;
import org.smartinteraction.budget.Share;
import org.smartinteraction.budget.Source;
import org.smartinteraction.budget.Stage;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Stacked;
import org.smartinteraction.ui.Texts;

/** The funding table: a row per source with planned, confirmed and its decision, received, spent. */
class FundingGrid extends Div {

    private static final List<Stage> STAGES = List.of(Stage.PLANNED, Stage.CONFIRMED, Stage.RECEIVED, Stage.SPENT);

    private final NativeTable table = new NativeTable();

    FundingGrid(Desk desk, FundingTable funding, Gate.May may, Part part) {
        addClassName("si-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Say.t("money.table"));
        table.addClassNames("si-table", "si-amounts", "si-funding");
        table.setCaptionText(Say.t("money.table"));
        var head = new NativeTableRow(head(Say.t("money.source")));
        STAGES.forEach(stage -> {
            var cell = head(Texts.t(stage.textKey()));
            cell.addClassName("si-number");
            head.add(cell);
        });
        var acts = may.manage() || may.finance();
        if (acts) head.add(head(Say.t("money.acts")));
        table.getHead().add(head);
        for (var share : funding.rows()) {
            var row = row(share);
            if (acts) row.add(new NativeTableCell(act(desk, share, may, part)));
            table.getBody().add(row);
        }
        var foot = new NativeTableRow(new NativeTableHeaderCell(Say.t("money.all")));
        var all = Finances.all(funding);
        STAGES.forEach(stage -> foot.add(number(Texts.money(all.at(stage)))));
        if (acts) foot.add(new NativeTableCell());
        table.getFoot().add(foot);
        Stacked.on(table);
        add(table);
    }

    private static NativeTableRow row(Share share) {
        var source = new NativeTableHeaderCell(new Div(Texts.t(share.source().textKey())));
        source.getElement().setAttribute("scope", "row");
        var named = !share.giver().equals(Texts.t(share.source().textKey()));
        if (named && !share.giver().isEmpty() && share.source() != Source.RESIDENTS) {
            var giver = new Div(share.giver());
            giver.addClassName("si-hint");
            source.add(giver);
        }
        var row = new NativeTableRow(source);
        var decision = share.decision();
        var day = share.decidedOn();
        for (var stage : STAGES) {
            var cell = number(Texts.money(share.money().at(stage)));
            if (stage == Stage.CONFIRMED && decision != null && !decision.isEmpty() && day != null) {
                var paper = new Div(Say.t(
                        share.source().isBudget() ? "money.decision" : "money.document", decision, Texts.date(day)));
                paper.addClassName("si-hint");
                cell.add(paper);
            }
            row.add(cell);
        }
        return row;
    }

    private static Component act(Desk desk, Share share, Gate.May may, Part part) {
        if (!share.ours()) return new Span(Say.t("money.elsewhere"));
        if (share.closed()) return new Span(Say.t("money.closed"));
        if (share.source().isBudget() && !may.finance()) return new Span("—");
        return Layouts.row(
                small("money.move", share, () -> new MoveForm(desk, share).open(part::after)),
                small("money.entries", share, () -> new EntriesDialog(desk, share, part::after).open()));
    }

    private static Button small(String key, Share share, Runnable deed) {
        var button = new Button(Say.t(key), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Say.t(key) + ": " + share.giver());
        return button;
    }

    private static NativeTableHeaderCell head(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell number(String words) {
        var cell = new NativeTableCell(new Span(words));
        cell.addClassName("si-number");
        return cell;
    }

    static List<List<Object>> csv(FundingTable funding) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                "source",
                "giver",
                "planned",
                "confirmed",
                "decision",
                "decisionDate",
                "received",
                "spent",
                "reported"));
        for (var share : funding.rows()) {
            var decision = share.decision();
            var day = share.decidedOn();
            rows.add(List.of(
                    share.source(),
                    share.giver(),
                    Csv.hryvnias(share.money().planned()),
                    Csv.hryvnias(share.money().confirmed()),
                    decision == null ? "" : decision,
                    day == null ? "" : day,
                    Csv.hryvnias(share.money().received()),
                    Csv.hryvnias(share.money().spent()),
                    Csv.hryvnias(share.money().reported())));
        }
        return rows;
    }
}
