package org.smartinteraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogsTests {

    @TempDir
    Path folder;

    @Test
    void aFileOfASectionHasTheSameNameHoweverTheApplicationIsPacked() throws IOException {
        var classes = folder.resolve("BOOT-INF/classes");
        var section = Files.createDirectories(classes.resolve("org/smartinteraction/sections/notes"));
        Files.writeString(section.resolve("notes.sql"), "--liquibase formatted sql");
        // As when an unpacked jar is started: the classes, and around them the folder it was unpacked into. Before them
        // classes of tests, in the same packages.
        var tests = folder.resolve("test-classes");
        Files.createDirectories(tests.resolve("org/smartinteraction/sections/notes"));
        var places = new URL[] {
            tests.toUri().toURL(), classes.toUri().toURL(), folder.toUri().toURL()
        };
        try (var unpacked = new URLClassLoader(places, null)) {
            var found = new SpringResourceAccessor(new ChangeLogs.Loader(unpacked))
                    .search("org/smartinteraction/sections/", true);
            assertThat(found)
                    .extracting(Resource::getPath)
                    .containsExactly("org/smartinteraction/sections/notes/notes.sql");
            assertThat(found.getFirst().exists()).isTrue();
        }
    }
}
