package org.smartinteraction.operator;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.smartinteraction.ui.Contrast;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** A colour, {@code #rrggbb}, with the shade that links and buttons will really have so that everybody can read them. */
final class AccentField extends CustomField<String> {

    private final Input colour = new Input();
    private final Span sample = new Span(Texts.t("operator.colour.sample"));
    private final Paragraph told = new Paragraph();

    AccentField(String value) {
        setLabel(Texts.t("operator.colour"));
        colour.setType("color");
        colour.getElement().setAttribute("aria-label", Texts.t("operator.colour"));
        colour.addValueChangeListener(_ -> {
            updateValue();
            tell();
        });
        sample.getStyle().setPadding("0.5rem 1rem").setBorderRadius("8px").setColor("#ffffff");
        told.getElement().setAttribute("aria-live", "polite");
        add(new Div(Layouts.row(colour, sample), told));
        setValue(value);
        tell();
    }

    private void tell() {
        String asked = colour.getValue();
        if (!asked.matches("#[0-9a-fA-F]{6}")) {
            told.setText(Texts.t("operator.start.colour"));
            return;
        }
        var accent = Contrast.accent(asked);
        sample.getStyle().setBackgroundColor(accent.light());
        String ratio = String.format(Texts.locale(), "%.1f", Contrast.ratio(asked, "#ffffff"));
        told.setText(
                accent.adjusted()
                        ? Texts.t("operator.colour.adjusted", ratio, accent.light())
                        : Texts.t("operator.colour.fine", ratio));
    }

    @Override
    protected String generateModelValue() {
        return colour.getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        colour.setValue(value);
    }
}
