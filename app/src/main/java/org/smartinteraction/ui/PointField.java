package org.smartinteraction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A point chosen on a map: by pressing the map, with the arrow keys and Enter, or as the place where the person is.
 * It is a help beside an address field, never the only way to say where.
 */
public final class PointField extends CustomField<Point> {

    private final MapPicture picture = new MapPicture(List.of(), true);
    private final Paragraph state = new Paragraph();
    private final Button clear = new Button(Texts.t("ui.map.clear"), Icon.of("x"));
    private @Nullable Point point;

    /** An empty field whose map begins at this point; see {@link PlaceMap#centre} for the zoom. */
    public PointField(String label, Point centre, int zoom) {
        setLabel(label);
        picture.centre(centre, zoom);
        var hint = new Paragraph(Texts.t("ui.map.hint"));
        hint.addClassName("si-hint");
        state.addClassName("si-hint");
        state.getElement().setAttribute("role", "status");
        var here = new Button(Texts.t("ui.map.here"), Icon.of("current-location"), _ -> locate());
        here.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(_ -> choose(null));
        var field = new Div(hint, picture, Layouts.row(here, clear), state);
        field.addClassName("si-point");
        add(field);
        picture.getElement()
                .addEventListener(
                        "point-chosen",
                        event -> choose(new Point(
                                event.getEventData()
                                        .get("event.detail.latitude")
                                        .asDouble(),
                                event.getEventData()
                                        .get("event.detail.longitude")
                                        .asDouble())))
                .addEventData("event.detail.latitude")
                .addEventData("event.detail.longitude");
        show();
    }

    @Override
    protected @Nullable Point generateModelValue() {
        return point;
    }

    @Override
    protected void setPresentationValue(@Nullable Point value) {
        point = value;
        show();
    }

    private void choose(@Nullable Point chosen) {
        point = chosen;
        show();
        updateValue();
    }

    private void show() {
        clear.setVisible(point != null);
        if (point == null) {
            picture.getElement().setProperty("point", (String) null);
            state.setText("");
        } else {
            picture.getElement().setPropertyBean("point", point);
            state.setText(Texts.t("ui.map.at", coordinate(point.latitude()), coordinate(point.longitude())));
        }
    }

    private static String coordinate(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private void locate() {
        picture.getElement().executeJs("""
                        return new Promise((done) => navigator.geolocation
                            ? navigator.geolocation.getCurrentPosition(
                                (at) => done({ latitude: at.coords.latitude, longitude: at.coords.longitude }),
                                () => done({}), { enableHighAccuracy: true, timeout: 10000 })
                            : done({}))
                        """).then(ObjectNode.class, at -> {
            if (at.has("latitude")) {
                choose(new Point(
                        at.get("latitude").asDouble(), at.get("longitude").asDouble()));
            } else {
                Notice.info(Texts.t("ui.map.unknown"));
            }
        });
    }
}
