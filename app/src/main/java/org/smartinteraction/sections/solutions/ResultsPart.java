package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** What is measured and what was found: for each indicator a chart and the same as a table. */
class ResultsPart extends Part {

    private final transient Desk desk;
    private final UUID id;
    private final Runnable changed;

    ResultsPart(Desk desk, UUID id, Runnable changed) {
        super("results", Say.t("results.title"));
        this.desk = desk;
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
        var targets = desk.solutions().see(id).targets();
        var all = desk.indicators().of(id);
        if (all.isEmpty()) into.add(new EmptyState("target-arrow", Say.t("results.none")));
        else hint(Texts.number(all.size()));
        for (var series : all) into.add(card(series, may.manage(), targets));
        if (may.manage()) {
            into.add(new Button(
                    Say.t("indicator.add"),
                    Icon.of("plus"),
                    _ -> new IndicatorForm(desk, id, targets).add(this::after)));
        }
    }

    private Component card(Indicators.Series series, boolean manage, java.util.List<String> targets) {
        var terms = series.indicator().terms();
        var card = Layouts.panel(new H3(terms.title()), new Paragraph(status(series)));
        var target = terms.target();
        if (target != null) card.add(new Paragraph(Say.t("indicator.serves", Goals.title(target, Texts.locale()))));
        card.add(new Trend(series), new SeriesTable(series));
        card.add(new Paragraph(Say.t("indicator.source", terms.source().isEmpty() ? "—" : terms.source())));
        if (!manage) return card;
        var indicatorId = series.indicator().id();
        var measure =
                new Button(Say.t("measure"), Icon.of("plus"), _ -> new MeasureForm(desk, series).open(this::after));
        measure.setAriaLabel(Say.t("measure") + ": " + terms.title());
        var change = new Button(
                Say.t("change"), _ -> new IndicatorForm(desk, id, targets).change(indicatorId, terms, this::after));
        change.setAriaLabel(Say.t("change") + ": " + terms.title());
        change.addThemeVariants(ButtonVariant.TERTIARY);
        var row = Layouts.row(measure, change);
        if (series.values().isEmpty()) {
            var remove = new Button(
                    Say.t("remove"),
                    _ -> Confirm.danger(
                            Say.t("indicator.remove.sure", terms.title()),
                            Say.t("indicator.remove.means"),
                            Say.t("remove"),
                            () -> act(() -> desk.indicators().remove(indicatorId), Say.t("indicator.removed"))));
            remove.setAriaLabel(Say.t("remove") + ": " + terms.title());
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            row.add(remove);
        }
        card.add(row);
        return card;
    }

    /** In one sentence: how far it is, and whether that is on track for the period. */
    private static String status(Indicators.Series series) {
        var terms = series.indicator().terms();
        var from = Say.value(terms.baseline(), terms.unit());
        var to = Say.value(terms.goal(), terms.unit());
        var until = Texts.date(terms.endsOn());
        if (series.values().isEmpty()) return Say.t("indicator.unmeasured", from, to, until);
        var last = series.values().getLast();
        return Say.t(
                "indicator.status",
                from,
                to,
                until,
                Say.value(last.value(), terms.unit()),
                Texts.date(last.measuredOn()),
                series.indicator().progress(last.value()));
    }
}
