package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.FilterBar;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** What departments have to decide, the most urgent first. */
class ReviewView extends Div implements HasDynamicTitle {

    private final Section section;

    ReviewView(Desk desk, Visit visit) {
        this.section = visit.section();
        addClassName("si-page");
        var all = desk.catalogue().queue(section.id());
        add(new PageHeader(getPageTitle())
                .lead(Say.t("review.lead"))
                .back(section.path(), section.name(Texts.locale())));
        if (all.isEmpty()) {
            add(new EmptyState("inbox-off", Say.t("review.none")));
            return;
        }
        var names = new TreeMap<String, String>();
        for (var card : all) {
            var department = card.department();
            if (department != null) names.put(department, department);
        }
        var results = new Div();
        var filters = new FilterBar(visit.query()).choice("department", Say.t("field.department"), names);
        Runnable show = () -> {
            results.removeAll();
            results.add(table(all.stream()
                    .filter(card -> filters.value("department").isEmpty()
                            || filters.value("department").equals(card.department()))
                    .toList()));
        };
        filters.onChange(show);
        add(filters, results);
        show.run();
    }

    private Div table(List<Catalogue.Card> cards) {
        var table = new NativeTable();
        table.addClassName("si-table");
        table.setCaptionText(Say.t("review.caption", cards.size()));
        var head = new NativeTableRow();
        for (var key : List.of("review.solution", "field.department", "review.due", "review.asked", "review.money")) {
            var cell = new NativeTableHeaderCell(Say.t(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        for (var card : cards) table.getBody().add(row(card));
        var scroll = new Div(table);
        scroll.addClassName("si-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", Say.t("review.title"));
        return scroll;
    }

    private NativeTableRow row(Catalogue.Card card) {
        var title = new NativeTableHeaderCell(new Anchor(section.path(card.id()), card.title()));
        title.getElement().setAttribute("scope", "row");
        var money = new NativeTableCell(card.money() == 0 ? "—" : Texts.money(card.money()));
        money.addClassName("si-number");
        return new NativeTableRow(
                title,
                new NativeTableCell(Objects.requireNonNullElse(card.department(), "—")),
                due(card),
                new NativeTableCell(Texts.date(card.since())),
                money);
    }

    private NativeTableCell due(Catalogue.Card card) {
        var due = card.due();
        if (due == null) return new NativeTableCell("—");
        var left = Moment.today().until(due, ChronoUnit.DAYS);
        var words = left < 0 ? Say.t("review.late", -left) : Say.t("review.left", left);
        var tone = left < 0 ? Tone.BAD : left <= 5 ? Tone.WARNING : Tone.INFO;
        return new NativeTableCell(new Div(Texts.date(due)), new StatusBadge(words, tone));
    }

    @Override
    public String getPageTitle() {
        return Say.t("review.title");
    }
}
