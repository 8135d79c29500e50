package org.smartinteraction.operator;

import java.util.Locale;
import org.smartinteraction.ui.Texts;

/** What the commands of the command line have in common. */
final class CommandLine {

    /** Ukrainian where the system speaks it, else English. */
    static final Locale LANGUAGE = Locale.getDefault().getLanguage().equals("uk") ? Texts.UKRAINIAN : Texts.ENGLISH;

    private CommandLine() {}
}
