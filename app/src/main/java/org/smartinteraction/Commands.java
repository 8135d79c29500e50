package org.smartinteraction;

import java.util.Arrays;
import org.smartinteraction.journal.VerifyJournal;
import org.smartinteraction.tenancy.Command;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Runs a command of the command line against the configured database. The application is the whole one, so that all its
 * beans are there, but it listens on no port. Checking a journal needs none of that and runs anywhere.
 */
final class Commands {

    private Commands() {}

    static int run(String[] arguments) {
        if (arguments[0].equals(VerifyJournal.NAME)) {
            return VerifyJournal.run(Arrays.asList(arguments).subList(1, arguments.length), System.out);
        }
        var application = new SpringApplicationBuilder(Application.class).properties("smart.command=true");
        try (var context = application.run("--server.port=-1", "--logging.level.root=error")) {
            var commands = context.getBeansOfType(Command.class).values();
            var name = arguments[0];
            for (var command : commands) {
                if (command.name().equals(name)) {
                    return command.run(Arrays.asList(arguments).subList(1, arguments.length));
                }
            }
            System.err.println("There is no command \"" + name + "\". There are: "
                    + String.join(
                            ", ", commands.stream().map(Command::name).sorted().toList()));
            return 2;
        }
    }
}
