package org.smartinteraction.space;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.smartinteraction.ui.Contrast;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** A colour, chosen from the browser's palette or written. One that cannot be read is adjusted, and it says so. */
class ColourField extends Div {

    private final Input palette = new Input();
    private final TextField code = new TextField(Texts.t("builder.look.colour"));
    private final Paragraph verdict = new Paragraph();
    private final transient Consumer<String> chosen;

    ColourField(String colour, Consumer<String> chosen) {
        this.chosen = chosen;
        addClassName("builder-colour");
        palette.setType("color");
        palette.getElement().setAttribute("aria-label", Texts.t("builder.look.palette"));
        palette.setValue(colour);
        palette.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        code.setHelperText(Texts.t("builder.look.colour.help"));
        code.setMaxLength(7);
        code.setManualValidation(true);
        code.setValue(colour);
        code.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        verdict.getElement().setAttribute("role", "status");
        verdict.addClassName("si-note");
        add(Layouts.row(palette, code), verdict);
        judge(colour);
    }

    private void choose(String written) {
        var colour = written.strip().toLowerCase(Locale.ROOT);
        colour = colour.startsWith("#") ? colour : "#" + colour;
        var isColour = colour.matches("#[0-9a-f]{6}");
        code.setInvalid(!isColour);
        code.setErrorMessage(isColour ? "" : Texts.t("builder.look.colour.bad"));
        if (isColour) {
            var readable = judge(colour);
            palette.setValue(readable);
            code.setValue(readable);
            chosen.accept(readable);
        }
    }

    private String judge(String colour) {
        var accent = Contrast.accent(colour);
        var ratio = contrast(colour);
        verdict.removeAll();
        verdict.setClassName("si-tone-warning", accent.adjusted());
        verdict.setClassName("si-tone-good", !accent.adjusted());
        verdict.add(
                Icon.of(accent.adjusted() ? "alert-triangle" : "circle-check"),
                new Span(
                        accent.adjusted()
                                ? Texts.t(
                                        "builder.look.adjusted",
                                        colour,
                                        ratio,
                                        accent.light(),
                                        contrast(accent.light()))
                                : Texts.t("builder.look.readable", colour, ratio)));
        return accent.light();
    }

    private static String contrast(String colour) {
        return String.format(Texts.locale(), "%.1f", Contrast.ratio(colour, "#ffffff"));
    }
}
