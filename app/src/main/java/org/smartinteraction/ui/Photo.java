package org.smartinteraction.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture a person has added to a form, kept in a temporary file as long as the form is shown.
 *
 * @param name file name on the person's device
 * @param type {@code image/jpeg}, {@code image/png} or {@code image/webp}, as the content says
 * @param file where it is kept meanwhile
 */
public record Photo(String name, String type, Path file) {

    /** Its bytes; whoever opens closes. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** Its size in bytes. */
    public long size() throws IOException {
        return Files.size(file);
    }
}
