package org.smartinteraction.sections.budget;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.smartinteraction.budget.Amounts;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.BudgetImports.BudgetImported;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.publishing.Detail;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.Section;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes each year of the budget, so that search, plain pages and the region find it. */
@Component
class YearAnnouncer {
    private final Publisher publisher;
    private final Desk desk;

    YearAnnouncer(Publisher publisher, Desk desk) {
        this.publisher = publisher;
        this.desk = desk;
    }

    @EventListener
    void on(BudgetImported imported) {
        desk.spaces().current().sections().stream()
                .filter(section -> section.type().equals("budget"))
                .findFirst()
                .ifPresent(section -> {
                    if (desk.years().contains(imported.year())) {
                        publisher.publish(item(section, imported));
                    } else {
                        publisher.withdraw(imported.about());
                    }
                });
    }

    private PublishedItem item(Section section, BudgetImported imported) {
        var texts = Texts.in(Texts.UKRAINIAN);
        var year = String.valueOf(imported.year());
        var income = desk.source(imported.year(), Side.INCOME);
        var expense = Expenses.of(desk, imported.year());
        var item = PublishedItem.of(
                        imported.about(),
                        section.id(),
                        "budget",
                        section.path() + "?year=" + year,
                        texts.t("budget.item.title", year))
                .summary(texts.t(imported.demo() ? "budget.item.demo" : "budget.item.summary", year))
                .author(Tenancy.tenant().name(Texts.UKRAINIAN), "authority");
        item = facts(item, "budget.income", income);
        item = facts(item, "budget.expense", expense);
        for (var side : List.of(Side.INCOME, Side.FUNCTIONS, Side.ECONOMY)) {
            var source = desk.source(imported.year(), side);
            if (source.isPresent()) {
                item = item.detail(table(section, side, source.get()));
            }
        }
        return item;
    }

    private static PublishedItem facts(PublishedItem item, String metric, Optional<BudgetImport> source) {
        var total = source.map(state -> state.total(Fund.TOTAL)).orElse(Amounts.NONE);
        return item.fact(metric + "/amended", Objects.requireNonNullElse(total.amended(), 0L))
                .fact(metric + "/executed", Objects.requireNonNullElse(total.executed(), 0L));
    }

    private Detail table(Section section, Side side, BudgetImport source) {
        var tree = new Tree(
                side,
                new CodeNames(desk.budget().names(source.year())),
                desk.lines(source),
                section.is(BudgetSection.HIDE_DEFENCE));
        var rows = tree.under("").stream()
                .map(node -> List.of(
                        Cell.text(node.code()),
                        Cell.text(node.name()),
                        money(node.amounts().amended()),
                        money(node.amounts().executed())))
                .toList();
        return Detail.table(
                Cell.key(side.textKey()),
                List.of(
                        Cell.key("budget.column.code"),
                        Cell.key("budget.column.name"),
                        Cell.key("budget.column.amended"),
                        Cell.key("budget.column.executed")),
                rows);
    }

    private static Cell money(@org.jspecify.annotations.Nullable Long kopecks) {
        return kopecks == null ? Cell.text("–") : Cell.money(kopecks);
    }
}
