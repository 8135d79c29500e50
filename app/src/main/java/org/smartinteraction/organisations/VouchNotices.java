package org.smartinteraction.organisations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.smartinteraction.people.Seat;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.space.MePart;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** Tells whoever speaks for an organisation, on their own page, that people wait for its answer. */
@org.springframework.stereotype.Component
class VouchNotices implements MePart {

    private final Seats seats;
    private final Vouching vouching;

    VouchNotices(Seats seats, Vouching vouching) {
        this.seats = seats;
        this.vouching = vouching;
    }

    @Override
    public boolean isNews() {
        return seats.voices().stream()
                .anyMatch(seat -> !vouching.waiting(seat.actor()).isEmpty());
    }

    @Override
    public Optional<Component> part() {
        var part = Layouts.stack(new H2(Texts.t("organisations.vouching")));
        for (Seat seat : seats.voices()) {
            var waiting = vouching.waiting(seat.actor()).size();
            if (waiting > 0) {
                part.add(new Paragraph(
                        new Anchor("/organisations/" + seat.actor() + "/vouching", seat.organisation()),
                        new com.vaadin.flow.component.Text(": " + Texts.t("organisations.vouching.count", waiting))));
            }
        }
        return part.getComponentCount() > 1 ? Optional.of(part) : Optional.empty();
    }
}
