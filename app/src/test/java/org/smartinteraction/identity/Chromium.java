package org.smartinteraction.identity;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own browser; Playwright downloads one only where there is none. */
final class Chromium {

    private Chromium() {}

    static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed().isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
    }

    static BrowserType.LaunchOptions options() {
        var options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        installed().ifPresent(options::setExecutablePath);
        return options;
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(path -> path.toFile().canExecute())
                .findFirst();
    }
}
