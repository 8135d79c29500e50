package org.smartinteraction.operator;

import java.io.PrintStream;
import org.smartinteraction.areas.BrokenFile;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** {@code provision FILE}: makes the spaces of a file and reports the lines that are wrong. */
@Component
class ProvisionFile extends FileCommand {

    private static final int TELL_EVERY = 100;

    private final BulkProvisioning provisioning;

    ProvisionFile(BulkProvisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public String name() {
        return "provision";
    }

    @Override
    int work(byte[] content, PrintStream out, PrintStream err) {
        var texts = Texts.in(LANGUAGE);
        var run = new Run(Run.Kind.PROVISION);
        run.watch(() -> {
            var standing = run.standing();
            if (standing.passed() > 0
                    && standing.passed() % TELL_EVERY == 0
                    && standing.outcome().isEmpty()) {
                out.println(texts.t("operator.cli.passed", standing.passed(), standing.total()));
            }
        });
        try {
            provisioning.run(content, run, LANGUAGE);
        } catch (BrokenFile broken) {
            err.println(broken.text(LANGUAGE));
            return 1;
        }
        var standing = run.standing();
        standing.problems().forEach(problem -> err.println(problem.text(LANGUAGE)));
        out.println(standing.outcome());
        return standing.problems().isEmpty() ? 0 : 1;
    }
}
