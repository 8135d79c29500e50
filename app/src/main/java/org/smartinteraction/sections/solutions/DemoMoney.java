package org.smartinteraction.sections.solutions;

import java.util.UUID;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Paper;
import org.smartinteraction.budget.Stage;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.springframework.stereotype.Component;

/** Enters the money of a demonstration solution, as its officials would. */
@Component
class DemoMoney {

    private final Desk desk;

    DemoMoney(Desk desk) {
        this.desk = desk;
    }

    void give(DemoStage stage, UUID solution, DemoStory.Given given) {
        stage.run(Part.ADMIN, () -> {
            var words = given.line();
            var line = words == null
                    ? null
                    : desk.finances().lines(words).stream()
                            .filter(found -> found.available() > given.planned() * 100)
                            .map(BudgetLine::id)
                            .findFirst()
                            .orElse(null);
            desk.finances().plan(solution, given.source(), given.giver(), line, given.planned() * 100, Paper.none());
            var row = desk.finances().table(solution).rows().stream()
                    .filter(share -> share.giver().equals(given.giver()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            var day = Moment.today().minusDays(20);
            var decision = given.decision() == null ? "1" : given.decision();
            move(row, Stage.CONFIRMED, given.confirmed(), Paper.of(decision, day));
            move(row, Stage.RECEIVED, given.received(), Paper.of("ПД-" + decision, day.plusDays(7)));
            move(row, Stage.SPENT, given.spent(), Paper.of("А-" + decision, day.plusDays(14)));
        });
    }

    private void move(UUID row, Stage stage, long hryvnias, Paper paper) {
        if (hryvnias > 0) desk.finances().move(row, stage, hryvnias * 100, paper);
    }
}
