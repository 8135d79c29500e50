package org.smartinteraction.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.smartinteraction.areas.BrokenFile.Problem;

/**
 * Long work of the operator that goes on in the background, whoever watches. Safe to read from any thread.
 */
final class Run {

    private final UUID id = UUID.randomUUID();
    private final Kind kind;
    private final Instant begun = Instant.now();
    private final Set<Runnable> watchers = ConcurrentHashMap.newKeySet();
    private final List<Problem> problems = new ArrayList<>();
    private State state = State.RUNNING;
    private long total;
    private long made;
    private long skipped;
    private String outcome = "";
    private boolean cancelled;

    Run(Kind kind) {
        this.kind = kind;
    }

    /** What is being done. */
    enum Kind {
        PROVISION,
        AREAS
    }

    /** Whether it still goes on, and how it ended. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * Where it stands.
     *
     * @param total how many rows there are; 0 while that is not known
     * @param made rows that brought something new
     * @param skipped rows that were done before
     * @param problems rows that were refused, with line and reason
     * @param outcome closing sentence, empty while running
     */
    record Standing(
            State state, long total, long made, long skipped, List<Problem> problems, String outcome, Instant begun) {

        long passed() {
            return made + skipped + problems.size();
        }
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    synchronized Standing standing() {
        return new Standing(state, total, made, skipped, List.copyOf(problems), outcome, begun);
    }

    /** Calls the watcher after every change, on the thread that works. */
    Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Asks the work to stop after the row it is at. */
    synchronized void cancel() {
        cancelled = true;
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    void expect(long rows) {
        change(() -> total = rows);
    }

    void made() {
        change(() -> made++);
    }

    void made(long rows) {
        change(() -> made = rows);
    }

    void skipped() {
        change(() -> skipped++);
    }

    void refused(Problem problem) {
        change(() -> problems.add(problem));
    }

    void end(State end, String sentence) {
        change(() -> {
            state = end;
            outcome = sentence;
        });
    }

    private void change(Runnable change) {
        synchronized (this) {
            change.run();
        }
        watchers.forEach(Runnable::run);
    }
}
