package org.smartinteraction.operator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.areas.BrokenFile;
import org.smartinteraction.operator.Run.Kind;
import org.smartinteraction.operator.Run.State;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * The long work that operators began, while this node runs. Work of one kind goes on once at a time. Nothing is lost
 * when the node stops: each row is stored by itself, and the same file given again passes over what is there.
 */
@Component
class Runs {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);
    private static final int KEPT = 20;

    private final Map<UUID, Run> runs = new LinkedHashMap<>();

    /** Begins work in the background, for the site that is asked, and gives it back, running. */
    Run begin(Kind kind, Consumer<Run> work) {
        var run = new Run(kind);
        synchronized (runs) {
            var running = running(kind);
            if (running.isPresent()) {
                return running.get();
            }
            runs.put(run.id(), run);
            runs.keySet().stream().findFirst().filter(_ -> runs.size() > KEPT).ifPresent(runs::remove);
        }
        var language = Texts.locale();
        Thread.ofPlatform().daemon().name("run-" + kind).start(Tenancy.carry(() -> {
            try {
                work.accept(run);
            } catch (BrokenFile broken) {
                broken.problems().forEach(run::refused);
                run.end(State.FAILED, Texts.in(language).t("operator.run.refused"));
            } catch (RuntimeException failure) {
                log.error("Work {} of the operator failed", kind, failure);
                run.end(State.FAILED, Texts.in(language).t("operator.run.failed"));
            }
        }));
        return run;
    }

    Optional<Run> find(UUID id) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(id));
        }
    }

    /** The newest work of a kind, running or ended. */
    Optional<Run> latest(Kind kind) {
        return all().stream().filter(run -> run.kind() == kind).reduce((_, later) -> later);
    }

    private Optional<Run> running(Kind kind) {
        return all().stream()
                .filter(run -> run.kind() == kind && run.standing().state() == State.RUNNING)
                .findFirst();
    }

    private Collection<Run> all() {
        synchronized (runs) {
            return java.util.List.copyOf(runs.values());
        }
    }
}
