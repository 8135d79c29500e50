package org.smartinteraction.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.smartinteraction.tenancy.Command;
import org.smartinteraction.ui.Texts;

/** A command of the command line that works through one file. */
abstract class FileCommand implements Command {

    /** Ukrainian where the system speaks it, else English. */
    static final Locale LANGUAGE = Locale.getDefault().getLanguage().equals("uk") ? Texts.UKRAINIAN : Texts.ENGLISH;

    /**
     * Works through the content of the file.
     *
     * @return the exit code
     */
    abstract int work(byte[] content, PrintStream out, PrintStream err);

    @Override
    public final int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    final int run(List<String> arguments, PrintStream out, PrintStream err) {
        var texts = Texts.in(LANGUAGE);
        if (arguments.size() != 1) {
            err.println(texts.t("operator.cli.usage", name() + " FILE"));
            return 1;
        }
        byte[] content;
        try {
            content = Files.readAllBytes(Path.of(arguments.getFirst()));
        } catch (IOException unreadable) {
            err.println(texts.t("operator.cli.unreadable", arguments.getFirst()));
            return 1;
        }
        return work(content, out, err);
    }
}
