package org.smartinteraction.sections.issues;

import java.util.List;
import java.util.Optional;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Place;
import org.smartinteraction.ui.PlaceMap;
import org.smartinteraction.ui.Point;
import org.smartinteraction.ui.Texts;

/** Issues on a map. The same ones always stand in a list beside it, so nobody needs the map. */
final class IssueMap {

    private static final int TOWN = 13;
    private static final int STREET = 16;

    private IssueMap() {}

    /** All these. */
    static PlaceMap of(Section section, List<Row> rows) {
        var map = new PlaceMap(
                rows.stream().flatMap(row -> place(section, row).stream()).toList());
        var lat = Tenancy.tenant().latitude();
        var lon = Tenancy.tenant().longitude();
        return lat == null || lon == null ? map : map.centre(new Point(lat, lon), TOWN);
    }

    /** One, near by. */
    static PlaceMap of(Row row) {
        if (row.lat() == null || row.lon() == null) {
            return new PlaceMap(List.of());
        }
        var here = new Place(IssueCard.placeText(row), row.lat(), row.lon(), null, row.state().tone);
        return new PlaceMap(List.of(here)).listedBeside().centre(new Point(row.lat(), row.lon()), STREET);
    }

    private static Optional<Place> place(Section section, Row row) {
        if (row.lat() == null || row.lon() == null) {
            return Optional.empty();
        }
        var label = Texts.t("issues.map.label", row.title(), Texts.t(row.state().textKey()));
        return Optional.of(new Place(label, row.lat(), row.lon(), section.path(row.id()), row.state().tone));
    }
}
