package org.smartinteraction.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.smartinteraction.areas.BrokenFile;
import org.smartinteraction.tenancy.Command;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** {@code provision FILE}: makes the spaces of a file and reports the lines that are wrong. */
@Component
class ProvisionFile implements Command {

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
    public int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        var texts = Texts.in(CommandLine.LANGUAGE);
        if (arguments.size() != 1) {
            err.println(texts.t("operator.cli.usage", "provision FILE"));
            return 1;
        }
        try {
            var run = new Run(Run.Kind.PROVISION);
            run.watch(() -> {
                var standing = run.standing();
                if (standing.passed() > 0
                        && standing.passed() % TELL_EVERY == 0
                        && standing.outcome().isEmpty()) {
                    out.println(texts.t("operator.cli.passed", standing.passed(), standing.total()));
                }
            });
            provisioning.run(Files.readAllBytes(Path.of(arguments.getFirst())), run, CommandLine.LANGUAGE);
            var standing = run.standing();
            standing.problems().forEach(problem -> err.println(problem.text(CommandLine.LANGUAGE)));
            out.println(standing.outcome());
            return standing.problems().isEmpty() ? 0 : 1;
        } catch (BrokenFile broken) {
            err.println(broken.text(CommandLine.LANGUAGE));
            return 1;
        } catch (IOException unreadable) {
            err.println(texts.t("operator.cli.unreadable", arguments.getFirst()));
            return 1;
        }
    }
}
