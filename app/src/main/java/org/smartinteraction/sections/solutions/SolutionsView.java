package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Arrays;
import java.util.List;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The list of solutions. What is looked for stands in the address, so that it can be kept and sent on. */
class SolutionsView extends Div implements HasDynamicTitle {

    private static final int ON_A_PAGE = 24;

    private final transient Desk desk;
    private final Section section;
    private final Select<State> state = new Select<>();
    private final ComboBox<Integer> goal = new ComboBox<>(Say.t("filter.goal"));
    private final TextField words = new TextField(Say.t("filter.words"));
    private final boolean mine;

    SolutionsView(Desk desk, Visit visit) {
        this.desk = desk;
        this.section = visit.section();
        this.mine = visit.parameter("mine").isPresent();
        var wanted = new Catalogue.Wanted(
                visit.parameter("state").flatMap(SolutionsView::state).orElse(null),
                visit.parameter("goal")
                        .filter(code -> code.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .orElse(0),
                visit.parameter("q").orElse(""),
                mine);
        var propose = new Anchor(section.path("new"), Icon.of("plus"), new Span(Say.t("propose")));
        propose.addClassName("si-button");
        var header = new PageHeader(section.name(Texts.locale()))
                .lead(Say.t("list.lead"))
                .actions(propose);
        if (desk.gate().may(Rights.REVIEW)) {
            var queue = desk.catalogue().queue(section.id()).size();
            var review = new Anchor(section.path("review"), Icon.of("eye"), new Span(Say.t("review.link", queue)));
            review.addClassNames("si-button", "si-button-quiet");
            header.actions(review);
        }
        add(header, filters(wanted), results(wanted, page(visit)));
    }

    private Div filters(Catalogue.Wanted wanted) {
        state.setLabel(Say.t("filter.state"));
        state.setItems(Arrays.stream(State.values()).filter(State::isPublic).toList());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Say.t("filter.state.all"));
        state.setItemLabelGenerator(value -> value == null ? Say.t("filter.state.all") : Say.state(value));
        state.setValue(wanted.state());
        goal.setItems(Goals.all());
        goal.setItemLabelGenerator(number -> Goals.title(String.valueOf(number), Texts.locale()));
        goal.setClearButtonVisible(true);
        goal.setPlaceholder(Say.t("filter.goal.all"));
        if (wanted.goal() > 0 && wanted.goal() <= 17) goal.setValue(wanted.goal());
        words.setValue(wanted.words());
        words.setClearButtonVisible(true);
        words.setPrefixComponent(Icon.of("search"));
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        state.addValueChangeListener(_ -> go(mine));
        goal.addValueChangeListener(_ -> go(mine));
        words.addValueChangeListener(_ -> go(mine));
        var filters = new Div(words, state, goal);
        filters.addClassName("si-filters");
        if (desk.people().me().isPresent()) {
            var own = new Button(Say.t("filter.mine"), _ -> go(!mine));
            own.getElement().setAttribute("aria-pressed", String.valueOf(mine));
            filters.add(own);
        }
        return filters;
    }

    private Div results(Catalogue.Wanted wanted, int page) {
        var found = desk.catalogue().find(section.id(), wanted);
        var results = Layouts.stack();
        if (found.isEmpty()) {
            var empty = new EmptyState("bulb", Say.t(wanted.isEverything() ? "list.none" : "list.none.filtered"));
            if (!wanted.isEverything()) empty.action(new Anchor(section.path(), Say.t("filter.reset")));
            results.add(empty);
            return results;
        }
        var count = new Paragraph(Say.t("list.count", found.size()));
        count.getElement().setAttribute("role", "status");
        results.add(Layouts.row(count, Csv.link(desk, section, wanted)));
        var shown = found.stream()
                .skip((long) ON_A_PAGE * (page - 1))
                .limit(ON_A_PAGE)
                .toList();
        var numbers =
                desk.supports().counts(shown.stream().map(Catalogue.Card::id).toList());
        var cards = new Cards(List.of());
        for (var card : shown) cards.addCard(new SolutionCard(desk, section, card, numbers.getOrDefault(card.id(), 0)));
        results.add(cards, pages(page, found.size()));
        return results;
    }

    private Div pages(int page, int all) {
        var row = Layouts.row();
        if (page > 1) row.add(new Anchor(address(mine, page - 1), Say.t("page.before")));
        if (all > page * ON_A_PAGE) row.add(new Anchor(address(mine, page + 1), Say.t("page.after")));
        return row;
    }

    private void go(boolean own) {
        getUI().ifPresent(ui -> ui.navigate(address(own, 1).substring(1)));
    }

    private String address(boolean own, int page) {
        var query = new Query().with("q", words.getValue());
        if (state.getValue() != null)
            query.with("state", state.getValue().name().toLowerCase(java.util.Locale.ROOT));
        if (goal.getValue() != null) query.with("goal", String.valueOf(goal.getValue()));
        if (own) query.with("mine", "1");
        if (page > 1) query.with("page", String.valueOf(page));
        return section.path() + query;
    }

    private static java.util.Optional<State> state(String typed) {
        return Arrays.stream(State.values())
                .filter(value -> value.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    private static int page(Visit visit) {
        return visit.parameter("page")
                .filter(number -> number.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    @Override
    public String getPageTitle() {
        return Say.t("list.title");
    }
}
