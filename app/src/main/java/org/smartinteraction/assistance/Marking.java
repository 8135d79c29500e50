package org.smartinteraction.assistance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Witness;
import org.smartinteraction.people.Entered;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.space.RoleConfig;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** Writes down every act that is done for another, in the act's own transaction, and says what was entered so. */
@Component
class Marking implements Witness, Entered {

    private final ActRows acts;
    private final Errands errands;
    private final People people;
    private final Spaces spaces;

    Marking(ActRows acts, Errands errands, People people, Spaces spaces) {
        this.acts = acts;
        this.errands = errands;
        this.people = people;
        this.spaces = spaces;
    }

    @Override
    public void recorded(String act, @Nullable UUID subject) {
        people.errand()
                .ifPresent(errand -> acts.add(
                        errand.member(), errand.clerk(), act, subject, office(errand.clerk()), errands.batch()));
    }

    /** Key of the role by which somebody acts for others: the one that says least beside it. */
    private String office(UUID clerk) {
        var held = people.find(clerk).map(Member::roles).orElse(java.util.Set.of());
        return spaces.current().config().roles().stream()
                .filter(role -> held.contains(role.key()) && role.allows(Assistance.ACT.permission()))
                .min(java.util.Comparator.comparing(role -> role.permissions().contains("*")
                        ? Integer.MAX_VALUE
                        : role.permissions().size()))
                .map(RoleConfig::key)
                .orElse("");
    }

    @Override
    public Map<UUID, Map<String, String>> by(Collection<UUID> things) {
        var named = new HashMap<UUID, Map<String, String>>();
        acts.offices(things).forEach((thing, office) -> named.put(thing, names(office)));
        return named;
    }

    /** What an office is called, by language. */
    Map<String, String> names(String office) {
        return spaces.current()
                .config()
                .role(office)
                .map(RoleConfig::names)
                .orElseGet(() -> Map.of(
                        "uk", Texts.in(Texts.UKRAINIAN).t("assistance.office"),
                        "en", Texts.in(Texts.ENGLISH).t("assistance.office")));
    }
}
