package org.smartinteraction.operator;

import java.io.PrintStream;
import org.smartinteraction.areas.AreaImport;
import org.smartinteraction.areas.BrokenFile;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** {@code import-areas FILE}: brings the register of areas to the state of an official file. */
@Component
class ImportAreas extends FileCommand {

    private final AreaImport imports;

    ImportAreas(AreaImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import-areas";
    }

    @Override
    int work(byte[] content, PrintStream out, PrintStream err) {
        var texts = Texts.in(LANGUAGE);
        try {
            var outcome = imports.run(content, units -> out.println(texts.t("operator.cli.stored", units)));
            out.println(texts.t(
                    "operator.areas.outcome", outcome.added(), outcome.changed(), outcome.gone(), outcome.unchanged()));
            return 0;
        } catch (BrokenFile broken) {
            err.println(texts.t("operator.cli.nothing-imported"));
            err.println(broken.text(LANGUAGE));
            return 1;
        }
    }
}
