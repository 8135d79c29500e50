package org.smartinteraction.operator;

import java.util.Optional;
import org.smartinteraction.areas.AreaImport;
import org.smartinteraction.operator.Run.Kind;
import org.smartinteraction.operator.Run.State;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Service;

/** The operator's files: what they bring is worked through in the background. */
@Service
class Desk {

    private final Operators operators;
    private final Runs runs;
    private final BulkProvisioning provisioning;
    private final AreaImport areas;

    Desk(Operators operators, Runs runs, BulkProvisioning provisioning, AreaImport areas) {
        this.operators = operators;
        this.runs = runs;
        this.provisioning = provisioning;
        this.areas = areas;
    }

    /** Begins to provision the spaces of a file; gives back what is running already, if something is. */
    Run provision(byte[] content) {
        operators.require();
        var language = Texts.locale();
        return runs.begin(Kind.PROVISION, run -> provisioning.run(content, run, language));
    }

    /** Begins to import the register of areas; gives back what is running already, if something is. */
    Run importAreas(byte[] content) {
        operators.require();
        var texts = Texts.in(Texts.locale());
        return runs.begin(Kind.AREAS, run -> {
            var outcome = areas.run(content, run::made);
            run.end(
                    State.DONE,
                    texts.t(
                            "operator.areas.outcome",
                            outcome.added(),
                            outcome.changed(),
                            outcome.gone(),
                            outcome.unchanged()));
        });
    }

    /** The newest work of a kind, whoever began it. */
    Optional<Run> latest(Kind kind) {
        operators.require();
        return runs.latest(kind);
    }
}
