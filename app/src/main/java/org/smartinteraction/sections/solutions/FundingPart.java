package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.budget.FundingTable;
import org.smartinteraction.budget.RuleList;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.MoneyBar;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Money: who gives it, as a bar with its legend and as a table from plan to account, and what the rules say. */
class FundingPart extends Part {

    private final transient Desk desk;
    private final Section section;
    private final UUID id;
    private final Runnable changed;

    FundingPart(Desk desk, Section section, UUID id, Runnable changed) {
        super("money", Say.t("money.title"));
        this.desk = desk;
        this.section = section;
        this.id = id;
        this.changed = changed;
    }

    @Override
    protected void changed() {
        changed.run();
    }

    @Override
    protected void fill(Div into) {
        var may = desk.gate().of(id);
        var table = desk.finances().table(id);
        var needed = desk.needs().of(id).stream()
                .map(Needs.Covered::need)
                .filter(need -> need.kind() == Need.Kind.MONEY)
                .mapToLong(Need::amount)
                .sum();
        hint(
                needed == 0
                        ? ""
                        : Say.t("part.money", Texts.money(Finances.all(table).confirmed()), Texts.money(needed)));
        if (table.rows().isEmpty()) {
            into.add(new EmptyState(
                    "coins", Say.t(needed == 0 ? "money.none" : "money.none.needed", Texts.money(needed))));
        } else {
            into.add(cover(table, needed));
            into.add(new MoneyBar(Say.t("money.bar"), needed, parts(table)));
            into.add(new FundingGrid(desk, table, may, this));
            into.add(Csv.link("funding.csv", Say.t("csv.money"), () -> FundingGrid.csv(table)));
        }
        if (needed > 0 || !table.rows().isEmpty())
            into.add(new RuleList(desk.finances().verdicts(id)));
        if (may.finance() || may.manage()) {
            into.add(new Button(
                    Say.t("money.add"),
                    Icon.of("plus"),
                    _ -> new FundingForm(desk, section, id, may).add(this::after)));
        }
    }

    /** Confirmed money and money that is only planned are never one sum: they are parts of their own. */
    private static List<MoneyBar.Part> parts(FundingTable table) {
        var parts = new ArrayList<MoneyBar.Part>();
        table.bySource().forEach((source, money) -> {
            var name = Texts.t(source.textKey());
            if (money.confirmed() > 0)
                parts.add(new MoneyBar.Part(
                        Say.t("money.part.confirmed", name), money.confirmed(), source.colour(), true));
            var only = money.planned() - money.confirmed();
            if (only > 0) parts.add(new MoneyBar.Part(Say.t("money.part.planned", name), only, source.colour(), false));
        });
        return parts;
    }

    private static Div cover(FundingTable table, long needed) {
        var cover = table.cover(needed);
        var tone = switch (cover) {
            case NO_COVER -> Tone.WARNING;
            case PARTIAL -> Tone.ACTIVE;
            case COVERED, CLOSED -> Tone.GOOD;
        };
        var all = Finances.all(table);
        return Layouts.row(
                new StatusBadge(Texts.t(cover.textKey()), tone),
                new Paragraph(Say.t(
                        "money.sums",
                        Texts.money(all.confirmed()),
                        Texts.money(needed),
                        Texts.money(all.received()),
                        Texts.money(all.spent()))));
    }
}
