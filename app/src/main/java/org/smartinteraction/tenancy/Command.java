package org.smartinteraction.tenancy;

import java.util.List;

/** A command of the command line: {@code java -jar app.jar <name> <arguments>}. */
public interface Command {

    /** The first argument that calls it. */
    String name();

    /**
     * Runs it, writing progress to the standard output.
     *
     * @return the exit code: 0 when all went well, 1 when something was refused
     */
    int run(List<String> arguments);
}
