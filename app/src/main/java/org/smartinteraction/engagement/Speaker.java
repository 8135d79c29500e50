package org.smartinteraction.engagement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Seats;
import org.smartinteraction.space.Called;
import org.smartinteraction.ui.Texts;

/**
 * In whose name somebody does one thing: their own, or that of an organisation they speak for. It begins with what they
 * have chosen for the whole space. A visitor sees nothing of it.
 */
public final class Speaker extends Div {

    private final transient Seats seats;
    private final RadioButtonGroup<Optional<UUID>> choice = new RadioButtonGroup<>(Texts.t("engagement.speaker"));

    /** The choice of the acting person. */
    public Speaker(People people, Seats seats) {
        this.seats = seats;
        choice.setValue(Optional.empty());
        var me = people.me();
        var voices = seats.voices();
        setVisible(me.isPresent());
        if (me.isEmpty()) {
            return;
        }
        var own = Called.of(me.get());
        if (voices.isEmpty()) {
            add(new Paragraph(Texts.t("engagement.speaker.only", own)));
            return;
        }
        Map<Optional<UUID>, String> names = new LinkedHashMap<>();
        names.put(Optional.empty(), Texts.t("engagement.speaker.self", own));
        voices.forEach(voice -> names.put(
                Optional.of(voice.actor()),
                Texts.t(
                        "engagement.speaker.as",
                        voice.organisation(),
                        Texts.t(voice.sector().textKey()))));
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(names::get);
        choice.setValue(Optional.ofNullable(me.get().actor()));
        choice.setHelperText(Texts.t("engagement.speaker.help"));
        add(choice);
    }

    /** Whether an organisation is chosen. */
    public boolean isOrganisation() {
        return choice.getValue().isPresent();
    }

    /** Does something in the chosen name. */
    public <T> T as(Callable<T> action) {
        return seats.speak(choice.getValue().orElse(null), action);
    }
}
