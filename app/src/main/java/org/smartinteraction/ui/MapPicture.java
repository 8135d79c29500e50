package org.smartinteraction.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The map element itself, without the list or the fields that always belong to it. */
@Tag("si-map")
final class MapPicture extends Component {

    /** What the element draws. */
    private record Spec(
            double latitude,
            double longitude,
            int zoom,
            List<Marker> places,
            boolean choosing,
            String tiles,
            String attribution,
            Map<String, String> texts) {}

    private record Marker(String label, double latitude, double longitude, String href, String tone) {}

    private final List<Place> places;
    private final boolean choosing;
    private Point centre = Point.UKRAINE;
    private int zoom = 6;

    MapPicture(List<Place> places, boolean choosing) {
        this.places = List.copyOf(places);
        this.choosing = choosing;
    }

    void centre(Point point, int zoom) {
        this.centre = point;
        this.zoom = zoom;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/elements/si-map.js");
        var ground = event.getSession().getService().getInstantiator().getOrCreate(MapTiles.class);
        var markers = places.stream()
                .map(place -> new Marker(
                        place.label(),
                        place.latitude(),
                        place.longitude(),
                        place.href() == null ? "" : place.href(),
                        place.tone().name().toLowerCase(Locale.ROOT)))
                .toList();
        getElement()
                .setPropertyBean(
                        "spec",
                        new Spec(
                                centre.latitude(),
                                centre.longitude(),
                                zoom,
                                markers,
                                choosing,
                                ground.tiles(),
                                ground.attribution(),
                                Map.of(
                                        "map", choosing ? Texts.t("ui.map.choose") : Texts.t("ui.map"),
                                        "nearer", Texts.t("ui.map.nearer"),
                                        "farther", Texts.t("ui.map.farther"),
                                        "chosen", Texts.t("ui.map.chosen"))));
    }
}
