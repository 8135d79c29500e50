package org.smartinteraction.engagement;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.Area;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Point;
import org.smartinteraction.ui.PointField;
import org.smartinteraction.ui.Texts;

/**
 * Where something is, said in one of three ways of equal rank: a settlement from the register, an address or landmark
 * in words, a pin on the map. None needs another, and none needs a mouse.
 */
@StyleSheet("styles/engagement.css")
public final class PlaceField extends Div {

    private static final int TOWN = 13;

    private final ComboBox<Area> settlement = new ComboBox<>();
    private final TextField address = new TextField();
    private final PointField pin;
    private final Paragraph problem = new Paragraph();
    private transient Runnable changed = () -> {};

    /**
     * A field with these settlements to choose from; without any, the choice is left out.
     *
     * @param centre where the map begins
     */
    public PlaceField(List<Area> settlements, @Nullable Point centre) {
        pin = centre == null
                ? new PointField(Texts.t("engagement.place.map"), Point.UKRAINE, 6)
                : new PointField(Texts.t("engagement.place.map"), centre, TOWN);
        addClassName("si-place");
        var label = new Span(Texts.t("engagement.place"));
        label.addClassName("si-field-label");
        label.setId("place-" + UUID.randomUUID());
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", label.getId().orElseThrow());
        var hint = new Paragraph(Texts.t("engagement.place.any"));
        hint.addClassName("si-field-hint");
        settlement.setLabel(Texts.t("engagement.place.settlement"));
        settlement.setItems(settlements);
        settlement.setItemLabelGenerator(area -> area.title(Texts.locale()));
        settlement.setClearButtonVisible(true);
        settlement.setVisible(!settlements.isEmpty());
        address.setLabel(Texts.t("engagement.place.address"));
        address.setHelperText(Texts.t("engagement.place.address.hint"));
        address.setMaxLength(300);
        address.setValueChangeMode(ValueChangeMode.LAZY);
        problem.addClassName("si-field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        settlement.addValueChangeListener(change -> changed(change.isFromClient()));
        address.addValueChangeListener(change -> changed(change.isFromClient()));
        pin.addValueChangeListener(change -> changed(change.isFromClient()));
        add(label, hint, settlement, address, pin, problem);
    }

    /** A field with the settlements of the community that is asked. */
    public static PlaceField ofThisSpace(Areas areas) {
        var tenant = Tenancy.tenant();
        var code = tenant.area();
        var lat = tenant.latitude();
        var lon = tenant.longitude();
        return new PlaceField(
                code == null ? List.of() : settlements(areas, code),
                lat == null || lon == null ? null : new Point(lat, lon));
    }

    private static List<Area> settlements(Areas areas, String code) {
        return areas.below(code).stream()
                .filter(area -> switch (area.category()) {
                    case M, T, X, C -> true;
                    default -> false;
                })
                .toList();
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            problem("");
            changed.run();
        }
    }

    /** Runs whenever the person changes anything in it. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** What is said so far. A chosen settlement is part of the address in words, so that it is read everywhere. */
    public Place value() {
        var area = settlement.getValue();
        var said = address.getValue().strip();
        if (area != null) {
            said = prefix(area) + (said.isEmpty() ? "" : ", " + said);
        }
        var point = pin.getValue();
        return new Place(
                said,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                area == null ? null : area.code());
    }

    /** Shows a place. */
    public void show(Place place) {
        var area = settlement
                .getListDataView()
                .getItems()
                .filter(candidate -> candidate.code().equals(place.area()))
                .findFirst()
                .orElse(null);
        settlement.setValue(area);
        var said = place.address() == null ? "" : place.address();
        if (area != null && said.startsWith(prefix(area))) {
            said = said.substring(prefix(area).length()).replaceFirst("^, ", "");
        }
        address.setValue(said);
        pin.setValue(place.lat() == null || place.lon() == null ? null : new Point(place.lat(), place.lon()));
    }

    /** Says what is wrong with it and puts the cursor here; nothing when empty. */
    public void problem(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        if (!sentence.isEmpty()) {
            address.focus();
        }
    }

    /** What is said so far, for a draft. */
    public Map<String, String> fields() {
        var place = value();
        var fields = new HashMap<String, String>();
        fields.put("place.address", place.address() == null ? "" : place.address());
        fields.put("place.area", place.area() == null ? "" : place.area());
        fields.put("place.lat", place.lat() == null ? "" : place.lat().toString());
        fields.put("place.lon", place.lon() == null ? "" : place.lon().toString());
        return fields;
    }

    /** Shows what a draft has kept; what cannot be understood is left out. */
    public void restore(Map<String, String> fields) {
        try {
            var lat = fields.getOrDefault("place.lat", "");
            var lon = fields.getOrDefault("place.lon", "");
            show(new Place(
                    fields.getOrDefault("place.address", ""),
                    lat.isEmpty() ? null : Double.valueOf(lat),
                    lon.isEmpty() ? null : Double.valueOf(lon),
                    fields.getOrDefault("place.area", "")));
        } catch (IllegalArgumentException broken) {
            show(Place.NOWHERE);
        }
    }

    private static String prefix(Area area) {
        return area.title(Texts.UKRAINIAN);
    }
}
