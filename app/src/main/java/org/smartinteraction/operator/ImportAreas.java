package org.smartinteraction.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.smartinteraction.areas.AreaImport;
import org.smartinteraction.areas.BrokenFile;
import org.smartinteraction.tenancy.Command;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** {@code import-areas FILE}: brings the register of areas to the state of an official file. */
@Component
class ImportAreas implements Command {

    private final AreaImport imports;

    ImportAreas(AreaImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import-areas";
    }

    @Override
    public int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        var texts = Texts.in(CommandLine.LANGUAGE);
        if (arguments.size() != 1) {
            err.println(texts.t("operator.cli.usage", "import-areas FILE"));
            return 1;
        }
        try {
            var outcome = imports.run(
                    Files.readAllBytes(Path.of(arguments.getFirst())),
                    units -> out.println(texts.t("operator.cli.stored", units)));
            out.println(texts.t(
                    "operator.areas.outcome", outcome.added(), outcome.changed(), outcome.gone(), outcome.unchanged()));
            return 0;
        } catch (BrokenFile broken) {
            err.println(texts.t("operator.cli.nothing-imported"));
            err.println(broken.text(CommandLine.LANGUAGE));
            return 1;
        } catch (IOException unreadable) {
            err.println(texts.t("operator.cli.unreadable", arguments.getFirst()));
            return 1;
        }
    }
}
