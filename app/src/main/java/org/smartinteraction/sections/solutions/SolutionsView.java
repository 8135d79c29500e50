package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.FilterBar;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The list of solutions. What is looked for stands in the address, so that it can be kept and sent on. */
class SolutionsView extends Div {

    private static final int AT_ONCE = 24;

    private final transient Desk desk;
    private final Section section;
    private final FilterBar filters;
    private final Div results = Layouts.stack();
    private int most = AT_ONCE;

    SolutionsView(Desk desk, Visit visit) {
        this.desk = desk;
        this.section = visit.section();
        addClassName("si-page");
        var propose = new Anchor(section.path("new"), Icon.of("plus"), new Span(Say.t("propose")));
        propose.addClassName("si-button");
        var header = new PageHeader(section.name(Texts.locale())).lead(Say.t("list.lead"));
        if (desk.gate().may(Rights.REVIEW)) {
            var queue = desk.catalogue().queue(section.id()).size();
            var review = new Anchor(section.path("review"), Icon.of("eye"), new Span(Say.t("review.link", queue)));
            review.addClassNames("si-button", "si-button-quiet");
            header.actions(propose, review);
        } else {
            header.actions(propose);
        }
        filters = new FilterBar(visit.query())
                .words("q", Say.t("filter.words"))
                .choice("state", Say.t("filter.state"), states())
                .choice("goal", Say.t("filter.goal"), goals());
        if (desk.people().me().isPresent()) filters.only("mine", Say.t("filter.mine"));
        filters.onChange(() -> {
            most = AT_ONCE;
            show();
        });
        add(header, Invited.to(desk, section), filters, results);
        show();
    }

    private void show() {
        var wanted = wanted();
        var found = desk.catalogue().find(section.id(), wanted);
        results.removeAll();
        filters.setVisible(!found.isEmpty() || !wanted.isEverything());
        if (found.isEmpty()) {
            results.add(new EmptyState("bulb", Say.t(wanted.isEverything() ? "list.none" : "list.none.filtered")));
            return;
        }
        var count = new Paragraph(Say.t("list.count", found.size()));
        count.getElement().setAttribute("role", "status");
        results.add(Layouts.row(count, Csv.link(desk, section, wanted)));
        results.add(SolutionCard.all(desk, section, found.stream().limit(most).toList(), 2));
        if (found.size() > most) {
            results.add(new Button(Say.t("list.more"), _ -> {
                most += AT_ONCE;
                show();
            }));
        }
    }

    private Catalogue.Wanted wanted() {
        var state = Arrays.stream(State.values())
                .filter(value -> value.name().equalsIgnoreCase(filters.value("state")))
                .findFirst();
        var goal = filters.value("goal").matches("\\d{1,2}") ? Integer.parseInt(filters.value("goal")) : 0;
        return new Catalogue.Wanted(state.orElse(null), goal, filters.value("q"), filters.is("mine"));
    }

    private static Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        for (var state : State.values())
            if (state.isPublic()) states.put(state.name().toLowerCase(Locale.ROOT), Say.state(state));
        return states;
    }

    private static Map<String, String> goals() {
        var goals = new LinkedHashMap<String, String>();
        for (var goal : Goals.all()) goals.put(String.valueOf(goal), Goals.title(String.valueOf(goal), Texts.locale()));
        return goals;
    }
}
