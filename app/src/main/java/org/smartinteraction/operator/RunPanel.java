package org.smartinteraction.operator;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.BrokenFile.Problem;
import org.smartinteraction.operator.Run.Standing;
import org.smartinteraction.operator.Run.State;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Long work as it goes on: how far it is, what was refused and why. It may be left and found again. */
final class RunPanel extends Div {

    private static final long NANOS_BETWEEN_PUSHES = 250_000_000;

    private final transient Run run;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph told = new Paragraph();
    private final Div badge = new Div();
    private final Button stop;
    private final Grid<Problem> problems = new Grid<>();
    private final Div refused = new Div();
    private final AtomicLong pushed = new AtomicLong();
    private transient @Nullable Runnable unwatch;

    RunPanel(Run run) {
        this.run = run;
        addClassNames("si-panel", "si-stack");
        bar.getElement().setAttribute("aria-label", Texts.t("operator.run.progress"));
        told.getElement().setAttribute("aria-live", "polite");
        stop = new Button(Texts.t("operator.run.stop"), _ -> run.cancel());
        Locale locale = Texts.locale();
        problems.getElement().setAttribute("aria-label", Texts.t("operator.run.problems"));
        problems.addColumn(problem -> problem.line() == 0 ? "" : Long.toString(problem.line()))
                .setHeader(Texts.t("operator.run.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        problems.addColumn(problem -> problem.reason(locale))
                .setHeader(Texts.t("operator.run.reason"))
                .setFlexGrow(1);
        problems.addThemeName("wrap-cell-content");
        problems.setHeight("18rem");
        var file = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] csv = csv(locale);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), "refused-lines.csv", "text/csv", csv.length);
                }),
                Texts.t("operator.run.download"));
        file.addClassName("si-button");
        refused.add(new H2(Texts.t("operator.run.problems")), problems, file);
        refused.addClassName("si-stack");
        add(badge, told, bar, stop, refused);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        unwatch = run.watch(() -> {
            long now = System.nanoTime();
            long before = pushed.get();
            boolean ended = run.standing().state() != State.RUNNING;
            if (ended || (now - before > NANOS_BETWEEN_PUSHES && pushed.compareAndSet(before, now))) {
                ui.access(this::show);
            }
        });
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unwatch != null) {
            unwatch.run();
        }
    }

    private void show() {
        Standing standing = run.standing();
        boolean running = standing.state() == State.RUNNING;
        bar.setVisible(running);
        bar.setIndeterminate(standing.total() == 0);
        if (standing.total() > 0) {
            bar.setMax(standing.total());
            bar.setValue(Math.min(standing.passed(), standing.total()));
        }
        stop.setVisible(running && standing.total() > 0);
        told.setText(running ? underWay(standing) : standing.outcome());
        badge.removeAll();
        badge.add(new StatusBadge(
                Texts.t("operator.run.state." + standing.state().name().toLowerCase(Locale.ROOT)),
                tone(standing.state())));
        refused.setVisible(!standing.problems().isEmpty());
        problems.setItems(standing.problems());
    }

    private static String underWay(Standing standing) {
        return standing.total() == 0
                ? Texts.t("operator.run.units", standing.made())
                : Texts.t(
                        "operator.run.passed",
                        standing.passed(),
                        standing.total(),
                        standing.problems().size());
    }

    private static Tone tone(State state) {
        return switch (state) {
            case RUNNING -> Tone.ACTIVE;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.WARNING;
            case FAILED -> Tone.BAD;
        };
    }

    /** With a byte order mark: spreadsheets take it for another encoding without. */
    private byte[] csv(Locale locale) {
        var csv = new StringBuilder("\uFEFFline,reason\r\n");
        for (var problem : run.standing().problems()) {
            csv.append(problem.line())
                    .append(",\"")
                    .append(problem.reason(locale).replace("\"", "\"\""))
                    .append("\"\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
