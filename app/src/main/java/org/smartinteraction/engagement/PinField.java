package org.smartinteraction.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** A pin on a map, or none. */
final class PinField extends Div {

    private @Nullable Double lat;
    private @Nullable Double lon;
    private final Span words = new Span();
    private final Button remove = new Button(Texts.t("engagement.place.remove"), Icon.of("x"));
    private transient Runnable changed = () -> {};

    PinField() {
        addClassName("si-pin");
        words.getElement().setAttribute("role", "status");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(_ -> put(null, null));
        add(new Div(words, remove));
        describe();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    @Nullable
    Double lat() {
        return lat;
    }

    @Nullable
    Double lon() {
        return lon;
    }

    void show(@Nullable Double latitude, @Nullable Double longitude) {
        lat = latitude;
        lon = longitude;
        describe();
    }

    private void put(@Nullable Double latitude, @Nullable Double longitude) {
        show(latitude, longitude);
        changed.run();
    }

    private void describe() {
        words.setText(
                lat == null || lon == null
                        ? Texts.t("engagement.place.none")
                        : Texts.t("engagement.place.pin", degrees(lat), degrees(lon)));
        remove.setVisible(lat != null);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
