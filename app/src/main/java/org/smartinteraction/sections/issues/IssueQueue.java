package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartinteraction.sections.issues.IssueReader.Order;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Subpages;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/**
 * The officials' table: what waits longest comes first, several issues can be moved on at once, and everything can be
 * done from the keyboard while the table has the focus.
 */
class IssueQueue extends Div implements HasDynamicTitle {

    private static final String WAITING = "waiting";
    private static final String SUPPORTS = "supports";

    private static final List<Set<State>> SHELVES = List.of(
            EnumSet.of(State.NEW),
            EnumSet.of(State.ACKNOWLEDGED),
            EnumSet.of(State.IN_WORK),
            EnumSet.of(State.CALL),
            EnumSet.of(State.SOLVED, State.REFUSED));

    private static final Map<Verb, Key> KEYS = new EnumMap<>(Map.of(
            Verb.ACKNOWLEDGE, Key.KEY_A,
            Verb.TAKE_UP, Key.KEY_W,
            Verb.CALL, Key.KEY_C,
            Verb.SOLVE, Key.KEY_S,
            Verb.REFUSE, Key.KEY_R));

    /** So many rows stand on the page as they are; a longer table scrolls in itself and asks for its rows in parts. */
    private static final int WHOLE = 40;

    private final transient IssuePages pages;
    private final transient Section section;
    private final long answerDays;
    private final int shelf;
    private final Div shelvesNow = new Div();
    final Grid<Row> grid = new Grid<>();
    private final Div acts = Layouts.row();
    private final Span chosen = new Span();
    private final Paragraph keys = new Paragraph(Texts.t("issues.queue.keys"));
    private final EmptyState nothing = new EmptyState("inbox-off", Texts.t("issues.queue.empty"));

    IssueQueue(IssuePages pages, Visit visit) {
        pages.access().require(IssuesSection.MODERATE);
        this.pages = pages;
        this.section = visit.section();
        this.shelf = visit.parameter("shelf")
                .filter(value -> value.matches("[0-4]"))
                .map(Integer::parseInt)
                .orElse(0);
        this.answerDays = pages.spaces()
                .current()
                .config()
                .statute()
                .rule("issues.answer", LocalDate.now())
                .map(rule -> rule.value())
                .orElse(30L);
        addClassName("si-stack");
        chosen.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getPageTitle())
                        .back(section.path(), section.name(Texts.locale()))
                        .lead(Texts.t("issues.queue.lead", answerDays)),
                shelvesNow,
                Layouts.row(chosen, acts),
                table(),
                nothing,
                keys);
        keys.addClassNames("si-hint", "si-keys");
        refresh();
    }

    private Component shelves() {
        var numbers = pages.reader().numbers(section.id());
        var shelves = new Subpages(Texts.t("issues.queue"));
        for (int i = 0; i < SHELVES.size(); i++) {
            int count = SHELVES.get(i).stream()
                    .mapToInt(state -> numbers.getOrDefault(state, 0))
                    .sum();
            shelves.part(section.path("queue") + "?shelf=" + i, Texts.t("issues.queue.shelf." + i, count), i == shelf);
        }
        return shelves;
    }

    private Component table() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(row -> new Anchor(section.path(row.id()), row.title()))
                .setHeader(Texts.t("issues.queue.title"))
                .setFlexGrow(4)
                .setWidth("16rem");
        grid.addComponentColumn(row -> row.state().badge())
                .setHeader(Texts.t("issues.filter.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::waiting)
                .setHeader(Texts.t("issues.queue.waiting"))
                .setSortProperty(WAITING)
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Row::supports)
                .setHeader(Texts.t("issues.queue.supports"))
                .setSortProperty(SUPPORTS)
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> IssueCard.kind(section, row))
                .setHeader(Texts.t("issues.filter.category"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(IssueCard::placeText).setHeader(Texts.t("issues.place")).setFlexGrow(2);
        grid.sort(List.of(new GridSortOrder<>(grid.getColumns().get(2), SortDirection.ASCENDING)));
        // Officials mark a whole shelf at once, also one of which only a part is on the screen.
        if (grid.getSelectionModel() instanceof GridMultiSelectionModel<Row> marks) {
            marks.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        }
        grid.setItems(new CallbackDataProvider<Row, Void>(
                query -> pages
                        .reader()
                        .part(section.id(), filter(), order(query.getSortOrders()), query.getOffset(), query.getLimit())
                        .stream(),
                _ -> pages.reader().count(section.id(), filter()),
                Row::id));
        grid.addSelectionListener(_ -> offer());
        KEYS.forEach((verb, key) ->
                Shortcuts.addShortcutListener(grid, () -> act(verb), key).listenOn(grid));
        Shortcuts.addShortcutListener(grid, this::merge, Key.KEY_M).listenOn(grid);
        return grid;
    }

    /** How long it waits, and how late that is by the statute's rule. */
    private Component waiting(Row row) {
        long days = Duration.between(row.reportedAt(), Instant.now()).toDays();
        if (row.answeredAt() != null) {
            return new Span(Texts.t("issues.queue.answered", Texts.date(row.answeredAt())));
        }
        long left = answerDays - days;
        return new StatusBadge(
                left < 0 ? Texts.t("issues.queue.late", -left) : Texts.t("issues.queue.left", left),
                left < 0 ? Tone.BAD : left < 7 ? Tone.WARNING : Tone.NEUTRAL,
                "clock");
    }

    private void refresh() {
        int count = pages.reader().count(section.id(), filter());
        shelvesNow.removeAll();
        shelvesNow.add(shelves());
        grid.deselectAll();
        grid.setAllRowsVisible(count <= WHOLE);
        grid.setHeight(count <= WHOLE ? null : "75vh");
        grid.getDataProvider().refreshAll();
        grid.setVisible(count > 0);
        chosen.setVisible(count > 0);
        keys.setVisible(count > 0);
        nothing.setVisible(count == 0);
        offer();
    }

    private Filter filter() {
        return new Filter("", SHELVES.get(shelf), null, Filter.Sort.OLDEST, false, Filter.PAGE);
    }

    /** As the heads of the table say; what waits longest first without them. */
    private static Order order(List<QuerySortOrder> heads) {
        if (heads.isEmpty()) {
            return Order.OLDEST;
        }
        var up = heads.getFirst().getDirection() == SortDirection.ASCENDING;
        return heads.getFirst().getSorted().equals(SUPPORTS)
                ? up ? Order.LEAST_SUPPORTED : Order.MOST_SUPPORTED
                : up ? Order.OLDEST : Order.NEWEST;
    }

    /** The acts that fit everything chosen. */
    private void offer() {
        var rows = grid.getSelectedItems();
        chosen.setText(Texts.t("issues.queue.chosen", rows.size()));
        acts.removeAll();
        for (var verb : Verb.values()) {
            if (fits(verb)) {
                acts.add(new Button(Texts.t(verb.textKey()), Icon.of(verb.icon), _ -> act(verb)));
            }
        }
        if (rows.size() > 0 && rows.stream().allMatch(row -> row.state().isOpen())) {
            acts.add(new Button(Texts.t("issues.merge"), Icon.of("git-merge"), _ -> merge()));
        }
    }

    private boolean fits(Verb verb) {
        var rows = grid.getSelectedItems();
        return !rows.isEmpty() && rows.stream().allMatch(row -> verb.fits(row.state()));
    }

    private void act(Verb verb) {
        if (fits(verb)) {
            new StepDialog(pages, ids(), verb, this::refresh).open();
        }
    }

    private void merge() {
        if (!grid.getSelectedItems().isEmpty()) {
            new MergeDialog(pages, section, ids(), this::refresh).open();
        }
    }

    private List<java.util.UUID> ids() {
        return grid.getSelectedItems().stream().map(Row::id).collect(Collectors.toList());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("issues.queue");
    }
}
