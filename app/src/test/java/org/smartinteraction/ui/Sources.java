package org.smartinteraction.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The sources of the application as text, for tests that find what nobody uses. */
final class Sources {

    private static final Path APPLICATION = Path.of("src/main/java");
    private static final Path FRONTEND = Path.of("../frontend/src/main/resources/META-INF/resources");

    private Sources() {}

    /** Classes, pages and scripts. */
    static String ofCode() throws IOException {
        return text(APPLICATION, name -> name.endsWith(".java") || name.endsWith(".html"))
                + text(FRONTEND, name -> name.endsWith(".js"));
    }

    static String ofStyles() throws IOException {
        return text(FRONTEND, name -> name.endsWith(".css"));
    }

    /** Tables, and what new spaces begin with. */
    static String ofData() throws IOException {
        return text(APPLICATION, name -> name.endsWith(".sql"))
                + text(Path.of("../tenant-templates/src/main/resources"), name -> name.endsWith(".yaml"));
    }

    static List<String> icons() throws IOException {
        try (var files = Files.list(FRONTEND.resolve("icons"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .map(name -> name.replace(".svg", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path folder, Predicate<String> wanted) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> wanted.test(each.toString())).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }
}
