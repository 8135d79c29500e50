package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.smartinteraction.people.Entered;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** Says of what others entered for somebody that they did. */
@org.springframework.stereotype.Component
public class EnteredNotes {

    private final ObjectProvider<Entered> known;

    EnteredNotes(ObjectProvider<Entered> known) {
        this.known = known;
    }

    /** The note on a thing; invisible on what its author entered. */
    public Component of(UUID thing) {
        return on(Set.of(thing)).apply(thing);
    }

    /** The notes on several things, read at once. */
    public Function<UUID, Component> on(Collection<UUID> things) {
        var entered = known.getIfAvailable();
        Map<UUID, Map<String, String>> offices = entered == null || things.isEmpty() ? Map.of() : entered.by(things);
        return thing -> {
            var office = offices.get(thing);
            if (office == null) {
                var nothing = new Span();
                nothing.setVisible(false);
                return nothing;
            }
            return new Fact("user-check", Texts.t("people.entered", Named.in(office, Texts.locale())));
        };
    }
}
