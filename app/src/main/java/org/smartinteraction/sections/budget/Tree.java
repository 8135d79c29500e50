package org.smartinteraction.sections.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Amounts;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Scheme;
import org.smartinteraction.budget.Wanted;

/** The lines of one side of a budget under the codes of its classification. Each line is under one code of each level. */
final class Tree {
    private final Side side;
    private final CodeNames names;
    private final List<BudgetLine> lines;
    private final boolean hideDefence;

    Tree(Side side, CodeNames names, List<BudgetLine> lines, boolean hideDefence) {
        this.side = side;
        this.names = names;
        this.lines = lines;
        this.hideDefence = hideDefence;
    }

    /**
     * A row of a table.
     *
     * @param code empty for a row that has no code
     * @param foreign whether the name is in Ukrainian on a page in another language
     * @param line the line itself, when the row is one
     */
    record Node(
            String code,
            String name,
            boolean foreign,
            Amounts amounts,
            @Nullable BudgetLine line) {

        /** How big it is, for a chart: what is planned, else what was done. */
        long size() {
            var size = amounts.amended() != null && amounts.amended() != 0 ? amounts.amended() : amounts.executed();
            return Objects.requireNonNullElse(size, 0L);
        }
    }

    /** What stands one level under a code, biggest first; at the lowest level the lines themselves. */
    List<Node> under(String code) {
        var groups = new TreeMap<String, List<BudgetLine>>();
        var own = new ArrayList<Node>();
        var hidden = Amounts.NONE;
        for (var line : lines) {
            var chain = chain(side.code(line));
            if (!code.isEmpty() && !chain.contains(code)) {
                continue;
            }
            if (hideDefence && Desk.isDefence(line)) {
                hidden = hidden.plus(line.amounts());
                continue;
            }
            int next = chain.indexOf(code) + 1;
            if (next < chain.size()) {
                groups.computeIfAbsent(chain.get(next), any -> new ArrayList<>())
                        .add(line);
            } else {
                own.add(leaf(line));
            }
        }
        groups.forEach((group, members) -> own.add(node(group, members)));
        own.sort(Comparator.comparingLong(Node::size).reversed());
        if (!hidden.equals(Amounts.NONE)) {
            own.add(new Node("", org.smartinteraction.ui.Texts.t("budget.hidden"), false, hidden, null));
        }
        return own;
    }

    /** Lines whose codes or names have all these words, biggest first. */
    List<Node> found(String words) {
        var wanted = new Wanted(words);
        return lines.stream()
                .filter(line -> !(hideDefence && Desk.isDefence(line)))
                .filter(line -> matches(line, wanted))
                .map(this::leaf)
                .sorted(Comparator.comparingLong(Node::size).reversed())
                .toList();
    }

    /** The codes from the top down to this one, itself included. */
    List<String> path(String code) {
        return chain(code).stream().takeWhile(step -> !step.equals(code)).toList();
    }

    /** Whether the code is one of these lines' or stands above them. */
    boolean has(String code) {
        return code.isEmpty()
                || lines.stream().anyMatch(line -> chain(side.code(line)).contains(code));
    }

    /** The sum of everything under a code. */
    Amounts total(String code) {
        return lines.stream()
                .filter(line -> code.isEmpty() || chain(side.code(line)).contains(code))
                .map(BudgetLine::amounts)
                .reduce(Amounts.NONE, Amounts::plus);
    }

    /** Levels that nobody has a name for are left out. */
    private List<String> chain(String code) {
        var chain = new ArrayList<String>();
        if (side == Side.PROGRAMMES) {
            // Departments change from year to year, branches do not: 0611020 is shown under 1000.
            var typical = code.substring(Math.max(0, code.length() - 4));
            Scheme.PROGRAMME.above(typical).stream()
                    .findFirst()
                    .filter(branch -> !branch.equals(code))
                    .ifPresent(chain::add);
        } else {
            side.scheme().above(code).stream()
                    .filter(upper -> names.has(side.scheme(), upper))
                    .forEach(chain::add);
        }
        chain.add(code);
        return chain;
    }

    private Node node(String code, List<BudgetLine> members) {
        var sum = members.stream().map(BudgetLine::amounts).reduce(Amounts.NONE, Amounts::plus);
        boolean single = members.size() == 1 && side.code(members.getFirst()).equals(code);
        return new Node(
                code,
                names.of(side.scheme(), code),
                names.isForeign(side.scheme(), code),
                sum,
                single ? members.getFirst() : null);
    }

    private Node leaf(BudgetLine line) {
        return new Node(
                side.code(line),
                LineName.of(line, side, names),
                names.isForeign(side.scheme(), side.code(line)),
                line.amounts(),
                line);
    }

    private boolean matches(BudgetLine line, Wanted wanted) {
        return wanted.isIn(line.code()
                + ' '
                + line.function()
                + ' '
                + line.economy()
                + ' '
                + line.name()
                + ' '
                + names.of(side.scheme(), side.code(line)));
    }
}
