package org.smartinteraction.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.FilterBar;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The moderators' table: what has to be decided soonest comes first; its filters stand in the address. */
@Route(value = "moderation", layout = SpaceShell.class)
@PermitAll
@StyleSheet("styles/engagement.css")
class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_CHARACTERS = 90;

    private final transient Queue queue;
    private final Div found = new Div();
    private String query = "";
    final Grid<Queue.Row> grid = new Grid<>();

    QueueView(Queue queue) {
        this.queue = queue;
        addClassName("si-page");
        found.getElement().setAttribute("role", "status");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var bar = new FilterBar(event.getLocation().getQueryParameters().getParameters());
        var states = new LinkedHashMap<String, String>();
        for (var state : Case.State.values()) {
            var key = state.name().toLowerCase(java.util.Locale.ROOT);
            states.put(key, Texts.t("moderation.state." + key));
        }
        var kinds = new LinkedHashMap<String, String>();
        queue.kinds().forEach(kind -> kinds.put(kind, Texts.t("moderation.kind." + kind)));
        var grounds = new LinkedHashMap<String, String>();
        for (var ground : Ground.values()) {
            grounds.put(ground.key(), Texts.t(ground.textKey()));
        }
        bar.choice("state", Texts.t("moderation.queue.state"), states)
                .choice("kind", Texts.t("moderation.queue.kind"), kinds)
                .choice("rule", Texts.t("moderation.queue.ground"), grounds)
                .only("late", Texts.t("moderation.queue.late"))
                .onChange(() -> show(bar));
        var log = new Anchor("/moderation/log", Texts.t("moderation.log.link"));
        removeAll();
        add(
                new PageHeader(getPageTitle()).lead(Texts.t("moderation.queue.lead")),
                bar,
                found,
                grid,
                new Paragraph(log));
        show(bar);
    }

    private void columns() {
        grid.addComponentColumn(this::thing)
                .setHeader(Texts.t("moderation.queue.thing"))
                .setFlexGrow(4)
                .setWidth("15rem");
        grid.addColumn(row -> row.named().stream()
                        .map(ground -> Texts.t(ground.textKey()))
                        .collect(Collectors.joining(", ")))
                .setHeader(Texts.t("moderation.queue.ground"))
                .setFlexGrow(2)
                .setWidth("9rem");
        grid.addColumn(Queue.Row::reports)
                .setHeader(Texts.t("moderation.queue.reports"))
                .setAutoWidth(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
    }

    private Component thing(Queue.Row row) {
        var kind = Texts.t("moderation.kind." + row.kind());
        var words = queue.thing(row.kind(), row.subjectId())
                .map(thing -> thing.title().isBlank() ? thing.text() : thing.title())
                .filter(text -> !text.isBlank())
                .orElse(kind);
        var link = new Anchor(address("moderation/case/" + row.id(), query), shortened(words));
        link.addClassName("si-case-link");
        var under = new Span(kind);
        under.addClassName("si-hint");
        // In one column with the words, so that a phone shows the deadline.
        return new Div(link, Layouts.row(state(row), under));
    }

    private static String query(FilterBar bar) {
        return Stream.of("state", "kind", "rule", "late")
                .filter(key -> !bar.value(key).isEmpty())
                .map(key -> key + "=" + bar.value(key))
                .collect(Collectors.joining("&"));
    }

    /** What the filters in an address ask for. */
    static Queue.Wanted wanted(String query) {
        var asked = QueryParameters.fromString(query);
        return new Queue.Wanted(
                asked.getSingleParameter("state").orElse(""),
                asked.getSingleParameter("kind").orElse(""),
                asked.getSingleParameter("rule").orElse(""),
                asked.getSingleParameter("late").filter("1"::equals).isPresent());
    }

    /** An address with the filters of the queue, to which its way back leads. */
    static String address(String path, String query) {
        return "/" + path + (query.isEmpty() ? "" : "?" + query);
    }

    private Component state(Queue.Row row) {
        if (row.state() == Case.State.DECIDED && row.verdict() != null) {
            return row.outcome() == null
                    ? row.verdict().badge()
                    : Layouts.row(row.verdict().badge(), row.outcome().badge());
        }
        var due = Due.badge(row.due(), queue.today());
        if (row.state() == Case.State.APPEALED) {
            return Layouts.row(new StatusBadge(Texts.t("moderation.state.appealed"), Tone.INFO, "scale"), due);
        }
        return row.firstLook() && row.reports() == 0
                ? Layouts.row(new StatusBadge(Texts.t("moderation.state.first-look"), Tone.INFO, "eye"), due)
                : due;
    }

    private void show(FilterBar bar) {
        query = query(bar);
        List<Queue.Row> rows = queue.find(wanted(query));
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        found.removeAll();
        if (rows.isEmpty()) {
            found.add(new EmptyState("shield-check", Texts.t("moderation.queue.empty")));
        } else {
            found.add(new Span(Texts.t("moderation.queue.found", rows.size())));
        }
    }

    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= MOST_CHARACTERS) {
            return line;
        }
        int end =
                Character.isHighSurrogate(line.charAt(MOST_CHARACTERS - 2)) ? MOST_CHARACTERS - 2 : MOST_CHARACTERS - 1;
        return line.substring(0, end) + "…";
    }

    @Override
    public String getPageTitle() {
        return Texts.t("moderation.title");
    }
}
