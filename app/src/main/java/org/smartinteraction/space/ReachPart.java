package org.smartinteraction.space;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Lack;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.ui.Texts;

/** Says in a sentence what a member can do here, and in one more what they still need for the rest and where to get it. */
class ReachPart extends Section {

    ReachPart(Rights rights, SpaceConfig config, Access access) {
        addClassName("si-panel");
        add(new H2(Texts.t("space.reach.title")));
        List<String> can = new ArrayList<>(List.of(Texts.t("space.reach.read")));
        Map<Lack, List<String>> cannot = new LinkedHashMap<>();
        rights.in(config).stream()
                .filter(action -> Rights.rule(config, action).members())
                // What one does in the name of an organisation is only for those who speak for one.
                .filter(action -> !List.of(Seats.SPEAK, Vouching.VOUCH).contains(action))
                .forEach(action -> {
                    if (access.may(action)) {
                        can.add(name(action));
                    } else {
                        access.lack(action)
                                .ifPresent(lack -> cannot.computeIfAbsent(lack, _ -> new ArrayList<>())
                                        .add(name(action)));
                    }
                });
        add(new Paragraph(Texts.t("space.reach.can", joined(can))));
        cannot.forEach((lack, acts) -> add(sentence(lack, acts)));
    }

    private static Paragraph sentence(Lack lack, List<String> acts) {
        List<Anchor> ways = new ArrayList<>();
        if (lack.surer()) {
            var rung = lack.rung();
            ways.add(way(
                    "known",
                    rung == null
                            ? Texts.t("space.reach.surer")
                            : Texts.t("space.reach.known", Named.in(rung.names(), Texts.locale()))));
        }
        if (lack.age() > 0) {
            ways.add(way("age", Texts.t("space.reach.age", lack.age())));
        }
        if (lack.resident()) {
            ways.add(way("addresses", Texts.t("space.reach.resident")));
        }
        var sentence = new Paragraph(Texts.t("space.reach.cannot", joined(acts)) + " ");
        for (int i = 0; i < ways.size(); i++) {
            sentence.add(ways.get(i));
            sentence.add(i < ways.size() - 1 ? ", " : ".");
        }
        return sentence;
    }

    private static Anchor way(String part, String text) {
        var way = new Anchor("/me#" + part, text);
        way.setRouterIgnore(true);
        return way;
    }

    private static String joined(List<String> parts) {
        return ListFormatter.getInstance(Texts.locale()).format(parts);
    }

    /** What is done, amid a sentence. */
    private static String name(Action action) {
        var name = Permissions.name(action.permission(), Texts.in(Texts.locale()));
        return name.substring(0, 1).toLowerCase(Texts.locale()) + name.substring(1);
    }
}
