package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The list of issues with its filters, and the map beside it. Whatever is chosen stands in the address. */
class IssuesView extends Div {

    /** A choice of the filter by state. */
    private record Choice(String label, Set<State> states) {}

    private final transient IssuePages pages;
    private final transient Section section;
    private transient Filter filter;
    private boolean mapped;
    private final Component filters;
    private final Paragraph found = new Paragraph();
    private final Div results = new Div();
    private final Div map = new Div();
    final TextField search = new TextField();

    IssuesView(IssuePages pages, Visit visit) {
        this.pages = pages;
        this.section = visit.section();
        this.filter = Filter.of(visit.query());
        this.mapped = visit.parameter("map").isPresent();
        found.getElement().setAttribute("role", "status");
        filters = filters();
        add(header(), filters, found, map, results);
        addClassName("si-stack");
        refresh();
    }

    private Component header() {
        var report = new Anchor(section.path("new"), Icon.of("plus"), new Span(Texts.t("issues.report")));
        report.addClassName("si-button");
        var actions = new ArrayList<Component>(List.of(report));
        if (pages.access().may(IssuesSection.MODERATE)) {
            var queue = new Anchor(section.path("queue"), Texts.t("issues.queue"));
            queue.addClassNames("si-button", "si-button-plain");
            actions.add(queue);
        }
        return new PageHeader(section.name(Texts.locale()))
                .lead(Texts.t("issues.lead"))
                .actions(actions.toArray(Component[]::new));
    }

    private Component filters() {
        search.setLabel(Texts.t("issues.filter.words"));
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValue(filter.words());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> use(filter.words(change.getValue())));

        var states = new Select<Choice>();
        states.setLabel(Texts.t("issues.filter.state"));
        var choices = choices();
        states.setItems(choices);
        states.setItemLabelGenerator(Choice::label);
        states.setValue(choices.stream()
                .filter(choice -> choice.states.equals(filter.states()))
                .findFirst()
                .orElse(choices.getFirst()));
        states.addValueChangeListener(change -> use(filter.states(change.getValue().states)));

        var categories = new Select<Category>();
        categories.setLabel(Texts.t("issues.filter.category"));
        categories.setEmptySelectionAllowed(true);
        categories.setEmptySelectionCaption(Texts.t("issues.filter.category.all"));
        categories.setItems(Category.of(section));
        categories.setItemLabelGenerator(
                category -> category == null ? Texts.t("issues.filter.category.all") : category.name());
        categories.setValue(chosenCategory());
        categories.addValueChangeListener(change -> use(filter.category(
                change.getValue() == null ? null : change.getValue().key())));

        var sort = new Select<Filter.Sort>();
        sort.setLabel(Texts.t("issues.filter.sort"));
        sort.setItems(Filter.Sort.values());
        sort.setItemLabelGenerator(value -> Texts.t("issues.sort." + value.key()));
        sort.setValue(filter.sort());
        sort.addValueChangeListener(change -> use(filter.sort(change.getValue())));

        var row = new Div(search, states, categories, sort, mapToggle());
        row.addClassName("si-filters");
        row.getElement().setAttribute("role", "search");
        row.getElement().setAttribute("aria-label", Texts.t("issues.filter"));
        return row;
    }

    private @Nullable Category chosenCategory() {
        return Category.of(section).stream()
                .filter(category -> category.key().equals(filter.category()))
                .findFirst()
                .orElse(null);
    }

    private static List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Texts.t("issues.filter.state.all"), Set.of()));
        choices.add(new Choice(Texts.t("issues.filter.state.open"), EnumSet.copyOf(State.OPEN)));
        for (var state : State.values()) {
            choices.add(new Choice(Texts.t(state.textKey()), EnumSet.of(state)));
        }
        return choices;
    }

    private Component mapToggle() {
        var toggle = new Button();
        toggle.addClickListener(_ -> {
            mapped = !mapped;
            label(toggle);
            refresh();
            remember();
        });
        label(toggle);
        return toggle;
    }

    private void label(Button toggle) {
        toggle.setText(Texts.t(mapped ? "issues.map.hide" : "issues.map.show"));
        toggle.setIcon(Icon.of("map"));
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(mapped));
    }

    private void use(Filter other) {
        filter = other;
        refresh();
        remember();
    }

    /** Puts the filter into the address without going anywhere. */
    private void remember() {
        var query = new java.util.LinkedHashMap<>(filter.query());
        if (mapped) {
            query.put("map", List.of("1"));
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(section.path().substring(1), new QueryParameters(query)), false);
    }

    private void refresh() {
        var rows = pages.reader().list(section.id(), filter);
        boolean more = rows.size() > filter.shown();
        var shown = more ? rows.subList(0, filter.shown()) : rows;
        found.setText(more ? Texts.t("issues.found.more", shown.size()) : Texts.t("issues.found", shown.size()));
        found.setVisible(filter.isNarrow() || !shown.isEmpty());
        filters.setVisible(found.isVisible());
        results.removeAll();
        results.add(shown.isEmpty() ? nothing() : cards(shown));
        if (more) {
            results.add(new Button(Texts.t("issues.more"), _ -> use(filter.more())));
        }
        map.setVisible(mapped);
        map.removeAll();
        if (mapped) {
            map.add(IssueMap.of(section, pages.reader().points(section.id(), filter)));
        }
    }

    private Component cards(List<Row> rows) {
        var pictures = pages.attachments().firstOf(rows.stream().map(Row::id).toList());
        return new Cards(rows.stream()
                .map(row -> IssueCard.of(section, row, pictures.get(row.id())))
                .toList());
    }

    private Component nothing() {
        if (filter.isNarrow()) {
            return new EmptyState("search", Texts.t("issues.empty.filtered"))
                    .action(new Anchor(section.path(), Texts.t("issues.filter.clear")));
        }
        return new EmptyState("flag", Texts.t("issues.empty"));
    }
}
