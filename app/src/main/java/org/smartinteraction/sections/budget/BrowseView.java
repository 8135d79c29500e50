package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** One side of a year's budget: level by level from the widest codes down to the lines, or what a search finds. */
@StyleSheet("styles/budget.css")
final class BrowseView extends Div implements HasDynamicTitle {
    private final transient Address address;
    private final transient Side side;
    private final transient CodeNames names;
    private final transient Tree tree;

    BrowseView(Desk desk, Address asked, Side side) {
        this.side = side;
        addClassName("si-stack");
        var years = desk.years().stream()
                .filter(year -> desk.source(year, side).isPresent())
                .toList();
        if (years.isEmpty()) {
            throw new NoSuchPage();
        }
        var year = asked.year() != null && years.contains(asked.year()) ? asked.year() : years.getFirst();
        this.address = asked.year(year);
        var source = desk.source(year, side).orElseThrow(NoSuchPage::new);
        this.names = new CodeNames(desk.budget().names(year));
        var lines = desk.lines(source).stream()
                .filter(line -> inFund(line, address.fund()))
                .toList();
        this.tree = new Tree(side, names, lines, address.section().is(BudgetSection.HIDE_DEFENCE));
        var nodes = address.words().isEmpty() ? tree.under(address.code()) : tree.found(address.words());
        add(header(source));
        add(new Choices()
                .sides(address, desk.sides(year), side.slug())
                .years(address.code(""), years, year, side.slug())
                .funds(address, side.slug()));
        add(search());
        if (!address.code().isEmpty()) {
            add(path());
        }
        add(nodes.isEmpty() ? new EmptyState("search", Texts.t("budget.nothing")) : result(nodes));
    }

    /** Whether a line belongs to what is shown; lines that name no fund belong to the whole only. */
    static boolean inFund(BudgetLine line, Fund fund) {
        return fund == Fund.TOTAL || line.fund() == fund;
    }

    private PageHeader header(BudgetImport source) {
        return new PageHeader(getPageTitle())
                .lead(Texts.t("budget.browse.lead", Months.endOf(source), Texts.t(LineName.fund(address.fund()))));
    }

    private Div search() {
        var field = new TextField(Texts.t("budget.search"));
        field.setValue(address.words());
        field.setClearButtonVisible(true);
        field.setPlaceholder(Texts.t("budget.search.help"));
        var find = new Button(Texts.t("budget.search.do"), _ -> go(field.getValue()));
        field.addKeyPressListener(Key.ENTER, _ -> go(field.getValue()));
        var row = Layouts.row(field, find);
        row.addClassNames("si-filters", "si-budget-search");
        return row;
    }

    private void go(String words) {
        getUI().ifPresent(ui ->
                ui.navigate(address.words(words.strip()).on(side.slug()).substring(1)));
    }

    private Nav path() {
        var list = new OrderedList();
        list.add(new ListItem(new Anchor(address.code("").on(side.slug()), Texts.t("budget.all"))));
        for (var step : tree.path(address.code())) {
            list.add(new ListItem(new Anchor(address.code(step).on(side.slug()), names.of(side.scheme(), step))));
        }
        var last = new Span(names.of(side.scheme(), address.code()));
        last.getElement().setAttribute("aria-current", "true");
        list.add(new ListItem(last));
        var nav = new Nav();
        nav.addClassName("si-crumbs");
        nav.setAriaLabel(Texts.t("budget.path"));
        nav.add(list);
        return nav;
    }

    private Div result(List<Tree.Node> nodes) {
        var caption = address.words().isEmpty()
                ? (address.code().isEmpty() ? Texts.t(side.textKey()) : names.of(side.scheme(), address.code()))
                : Texts.t("budget.found", nodes.size(), address.words());
        var panel = Layouts.panel(new H2(caption));
        panel.addClassName("si-stack");
        if (nodes.size() > 1) {
            panel.add(new Bars(nodes));
        }
        var total = address.words().isEmpty() ? tree.total(address.code()) : null;
        panel.add(new AmountTable(caption, nodes, this::target, total));
        panel.add(new Paragraph(Download.csv(nodes, side.slug() + "-" + address.year())));
        return panel;
    }

    private @Nullable String target(Tree.Node node) {
        var line = node.line();
        if (line != null) {
            return address.section().path("lines/" + line.id());
        }
        return node.code().isEmpty() ? null : address.code(node.code()).on(side.slug());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("budget.browse.title", Texts.t(side.textKey()), String.valueOf(address.year()));
    }
}
