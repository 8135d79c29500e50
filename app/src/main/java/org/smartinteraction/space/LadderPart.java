package org.smartinteraction.space;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smartinteraction.people.Rung;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.Way;
import org.smartinteraction.ui.Texts;

/** The ways to become known more surely, by the names of the space; those that begin here open under their name. */
class LadderPart extends UnorderedList {

    /**
     * The list. What comes by itself with signing in is not on it.
     *
     * @param ladder every rung of the space
     * @param steps the ways that one can go at once
     * @param verifications knows the ways that begin somewhere else
     */
    LadderPart(List<Rung> ladder, List<Step> steps, Verifications verifications) {
        addClassName("si-plain-list");
        Map<Way, List<String>> names = new LinkedHashMap<>();
        ladder.stream()
                .filter(rung -> rung.way() != Way.EMAIL)
                .forEach(rung -> names.computeIfAbsent(rung.way(), _ -> new ArrayList<>())
                        .add(Texts.t("space.way.name", Named.in(rung.names(), Texts.locale()))));
        names.forEach((way, called) -> {
            var name = ListFormatter.getInstance(Texts.locale()).format(called);
            add(step(steps, way)
                    .map(step -> new ListItem(step.under(Texts.t(key(way), name))))
                    .orElseGet(() ->
                            new ListItem(Texts.t(verifications.isOpen(way) ? key(way) : "space.way.closed", name))));
        });
    }

    private static Optional<Step> step(List<Step> steps, Way way) {
        return steps.stream()
                .filter(step -> step.way() == way && step.form().isVisible())
                .findFirst();
    }

    private static String key(Way way) {
        return "space.way." + way.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A way that begins on this page.
     *
     * @param form how one goes it; nothing when it is invisible
     * @param begun whether the person is on it already, so that it stands open
     */
    record Step(Way way, Component form, boolean begun) {

        private NativeDetails under(String name) {
            var details = new NativeDetails(name, form);
            details.addClassName("si-details");
            details.setOpen(begun);
            return details;
        }
    }
}
