package org.smartinteraction.assistance;

import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.people.Access;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many people were helped, in which groups, with what. Where fewer than {@value #FEWEST} people stand behind a figure
 * it is not said, so that nobody is recognised in it.
 */
@Service
@Transactional(readOnly = true)
class Figures {

    static final int FEWEST = 5;

    private final ActRows acts;
    private final Access access;

    Figures(ActRows acts, Access access) {
        this.acts = acts;
        this.access = access;
    }

    /**
     * A line as it is shown.
     *
     * @param key of the act or group; empty for everything
     * @param people how many, in words
     * @param acts how many, in words; not said either where the people are few
     */
    record Shown(String month, String key, String people, String acts) {}

    public List<Shown> byMonth() {
        access.require(Assistance.ACT);
        return shown(acts.byMonth());
    }

    public List<Shown> byAct() {
        access.require(Assistance.ACT);
        return shown(acts.byAct());
    }

    public List<Shown> byGroup() {
        access.require(Assistance.ACT);
        return shown(acts.byGroup());
    }

    private static List<Shown> shown(List<ActRows.Counted> counted) {
        return counted.stream()
                .map(line -> line.people() < FEWEST
                        ? new Shown(line.month(), line.key(), Texts.t("assistance.figures.few", FEWEST), "–")
                        : new Shown(line.month(), line.key(), Texts.number(line.people()), Texts.number(line.acts())))
                .toList();
    }

    /** All of them as lines of a table, with a head. */
    public List<List<Object>> table() {
        access.require(Assistance.ACT);
        var table = new ArrayList<List<Object>>();
        table.add(List.of("month", "kind", "key", "people", "acts"));
        add(table, "all", acts.byMonth());
        add(table, "act", acts.byAct());
        add(table, "group", acts.byGroup());
        return table;
    }

    private static void add(List<List<Object>> table, String kind, List<ActRows.Counted> counted) {
        counted.forEach(line -> table.add(
                line.people() < FEWEST
                        ? List.of(line.month(), kind, line.key(), "<" + FEWEST, "")
                        : List.of(line.month(), kind, line.key(), line.people(), line.acts())));
    }
}
