package org.smartinteraction.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A road through the running application, walked in a real browser by the words and roles that people meet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class Journey {

    private static Playwright playwright;
    private static Browser browser;

    private final List<Person> people = new ArrayList<>();

    @LocalServerPort
    int port;

    @BeforeAll
    static void openTheBrowser() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed().isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        var arguments = new ArrayList<>(List.of("--disable-background-networking", "--disable-gpu"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        var options = new BrowserType.LaunchOptions().setArgs(arguments);
        installed().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    @AfterAll
    static void closeTheBrowser() {
        playwright.close();
    }

    @AfterEach
    void everybodyLeaves() {
        people.forEach(Person::leave);
    }

    /** Somebody with a browser of their own, who is nobody yet. */
    Person person(Screen screen, String locale) {
        var person = new Person(browser, port, screen, locale);
        people.add(person);
        return person;
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(path -> path.toFile().canExecute())
                .findFirst();
    }
}
