package org.smartinteraction.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Places on a map, and the same places in a list. */
public final class PlaceMap extends Div {

    private final MapPicture picture;
    private final NativeDetails list;

    /** A map that shows all these places. */
    public PlaceMap(List<Place> places) {
        addClassName("si-places");
        picture = new MapPicture(places, false);
        var items = new UnorderedList();
        for (var place : places) {
            var item = new ListItem();
            if (place.href() == null) {
                item.setText(place.label());
            } else {
                item.add(new Anchor(place.href(), place.label()));
            }
            items.add(item);
        }
        list = new NativeDetails(Texts.t("ui.map.list", places.size()), items);
        list.addClassName("si-details");
        list.setVisible(!places.isEmpty());
        add(picture, list);
    }

    /**
     * Where the map begins when there are no places on it.
     *
     * @param zoom 6 shows a country, 12 a town, 16 a street
     */
    public PlaceMap centre(Point point, int zoom) {
        picture.centre(point, zoom);
        return this;
    }

    /** Leaves out the list, for views that show the same places in a list of their own beside the map. */
    public PlaceMap listedBeside() {
        list.setVisible(false);
        return this;
    }
}
