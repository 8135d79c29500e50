package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.ui.DayField;

/** Asks for a value, the day it was measured, and where it comes from. */
final class MeasureForm {

    private final Desk desk;
    private final UUID indicatorId;
    private final String title;
    private final TextField value;
    private final DayField day = Ask.required(new DayField(Say.t("measurement.day")));
    private final TextField source = Ask.required(new TextField(Say.t("measurement.source")));

    MeasureForm(Desk desk, Indicators.Series series) {
        var terms = series.indicator().terms();
        this.desk = desk;
        this.indicatorId = series.indicator().id();
        this.title = terms.title();
        this.value = Ask.required(new TextField(Say.t("measurement.value.in", terms.unit())));
        day.setMax(Moment.today());
        day.setValue(Moment.today());
        source.setValue(terms.source());
        source.setMaxLength(300);
    }

    void open(Consumer<String> done) {
        Ask.open(
                Say.t("measure") + ": " + title,
                Say.t("measure"),
                () -> {
                    desk.indicators()
                            .measure(indicatorId, IndicatorForm.value(value), day.getValue(), source.getValue());
                    done.accept(Say.t("measured"));
                },
                value,
                day,
                source);
    }
}
