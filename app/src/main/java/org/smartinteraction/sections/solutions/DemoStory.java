package org.smartinteraction.sections.solutions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Source;
import org.smartinteraction.space.DemoStage.Part;

/** A made-up solution as {@code demo.yaml} tells it. Days are counted back from today; amounts are in hryvnias. */
record DemoStory(
        String title,
        String summary,
        String text,
        @Nullable String before,
        Part by,
        boolean organisation,
        int ago,
        int supporters,
        @Nullable List<String> answers,
        List<String> targets,
        @Nullable List<Part> editors,
        @Nullable List<Wanted> needs,
        @Nullable List<Stage> steps,
        @Nullable List<Given> money,
        @Nullable List<Planned> milestones,
        @Nullable List<Told> reports,
        @Nullable List<Measured> indicators,
        @Nullable List<Willing> administrators) {

    /** An organisation that would administer it, by who speaks for it. */
    record Willing(Part by, String words, boolean chosen) {}

    /** A need with offers against it. */
    record Wanted(
            Need.Kind kind,
            String title,
            long amount,
            @Nullable String unit,
            @Nullable List<Offered> offers) {}

    /** @param state what became of the offer */
    record Offered(
            Part by,
            boolean organisation,
            long amount,
            @Nullable String note,
            Offer.State state) {}

    /** @param days in which the next thing is promised, counted from this step */
    record Stage(
            State to,
            int ago,
            int days,
            @Nullable String reason,
            @Nullable String department) {}

    /** @param line words by which a line of the budget is found */
    record Given(
            Source source,
            String giver,
            long planned,
            long confirmed,
            long received,
            long spent,
            @Nullable String decision,
            @Nullable String line) {}

    /** @param due days from today, below 0 for the past; @param done days ago it was reached, none when it was not */
    record Planned(String title, int due, @Nullable Integer done) {}

    /** @param about number of the milestone, counted from 1; 0 for the whole */
    record Told(
            int about,
            int ago,
            String text,
            long spent,
            @Nullable String picture) {}

    /** @param values of the unit itself, with days ago and source */
    record Measured(
            String title,
            String target,
            String unit,
            double baseline,
            double goal,
            int startsAgo,
            int endsIn,
            String source,
            @Nullable List<Value> values) {}

    record Value(int ago, double value, String source) {}

    static <T> List<T> each(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
