package org.smartinteraction.sections.solutions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Texts;

/**
 * Checks whether a solution is SMART (specific, measurable, achievable, relevant, time-bound; after G. Doran, 1981) and
 * says in sentences what is missing.
 */
final class Smart {

    private static final int SHORT_TEXT = 200;

    /** The five letters, in order. */
    enum Letter {
        SPECIFIC,
        MEASURABLE,
        ACHIEVABLE,
        RELEVANT,
        TIME_BOUND
    }

    /** Something missing, as a key of a sentence with its arguments. */
    record Gap(Letter letter, String key, List<Object> arguments) {
        private static Gap of(Letter letter, String key, Object... arguments) {
            return new Gap(letter, "solutions.smart." + key, Arrays.asList(arguments));
        }
    }

    /**
     * What is looked at.
     *
     * @param moneyNeeded in kopecks
     * @param moneyPlanned in kopecks, over all sources
     * @param lastMilestone none when there are no milestones
     */
    record Plan(
            Wording wording,
            int answers,
            List<String> targets,
            int needs,
            long moneyNeeded,
            long moneyPlanned,
            List<Indicator.Terms> indicators,
            @Nullable LocalDate lastMilestone,
            boolean finished,
            LocalDate today) {}

    private Smart() {}

    static List<Gap> gaps(Plan plan) {
        var gaps = new ArrayList<Gap>();
        specific(plan, gaps);
        measurable(plan, gaps);
        achievable(plan, gaps);
        relevant(plan, gaps);
        timeBound(plan, gaps);
        return gaps;
    }

    private static void specific(Plan plan, List<Gap> gaps) {
        if (plan.wording().title().length() < 6) gaps.add(Gap.of(Letter.SPECIFIC, "title"));
        if (plan.wording().summary().isEmpty()) gaps.add(Gap.of(Letter.SPECIFIC, "summary"));
        var length = plan.wording().text().length();
        if (length < SHORT_TEXT) gaps.add(Gap.of(Letter.SPECIFIC, "text", SHORT_TEXT - length));
    }

    private static void measurable(Plan plan, List<Gap> gaps) {
        if (plan.indicators().isEmpty()) gaps.add(Gap.of(Letter.MEASURABLE, "indicator"));
        for (var indicator : plan.indicators()) {
            if (indicator.baseline() == indicator.goal())
                gaps.add(Gap.of(Letter.MEASURABLE, "unchanged", indicator.title()));
            if (indicator.unit().isBlank()) gaps.add(Gap.of(Letter.MEASURABLE, "unit", indicator.title()));
            if (indicator.source().isBlank()) gaps.add(Gap.of(Letter.MEASURABLE, "source", indicator.title()));
        }
    }

    private static void achievable(Plan plan, List<Gap> gaps) {
        if (plan.needs() == 0) gaps.add(Gap.of(Letter.ACHIEVABLE, "needs"));
        var open = plan.moneyNeeded() - plan.moneyPlanned();
        if (open > 0) gaps.add(Gap.of(Letter.ACHIEVABLE, "money", Texts.money(open)));
    }

    private static void relevant(Plan plan, List<Gap> gaps) {
        if (plan.answers() == 0) gaps.add(Gap.of(Letter.RELEVANT, "issue"));
        if (plan.targets().isEmpty()) gaps.add(Gap.of(Letter.RELEVANT, "target"));
    }

    private static void timeBound(Plan plan, List<Gap> gaps) {
        var last = plan.lastMilestone();
        if (last == null) gaps.add(Gap.of(Letter.TIME_BOUND, "milestone"));
        else if (!plan.finished() && last.isBefore(plan.today())) gaps.add(Gap.of(Letter.TIME_BOUND, "past"));
        for (var indicator : plan.indicators()) {
            if (last != null && indicator.endsOn().isBefore(last))
                gaps.add(Gap.of(Letter.TIME_BOUND, "early", indicator.title()));
        }
    }
}
