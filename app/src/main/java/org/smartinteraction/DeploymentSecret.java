package org.smartinteraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The secret from which sites and the sign-in host derive what they share. Several nodes need the same one, given as
 * {@code smart.secret} (SMART_SECRET); a single node without it makes one and keeps it in its data folder.
 */
class DeploymentSecret implements EnvironmentPostProcessor {

    private static final String NAME = "smart.secret";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(NAME, "").isBlank()) {
            var file = Path.of(environment.getProperty("smart.data-dir", "data"), "secret");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("deploymentSecret", Map.of(NAME, kept(file))));
        }
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, made(), StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException kept) {
                // Made at an earlier start.
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("Set smart.secret, or let " + file + " be written", failure);
        }
    }

    private static String made() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
