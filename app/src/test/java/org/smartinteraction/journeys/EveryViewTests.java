package org.smartinteraction.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view, opened by somebody whom it is for, on a phone in Ukrainian and on a desk in English. */
class EveryViewTests extends Journey {

    /** What a list leads to, in the space and on its plain page. */
    @ParameterizedTest
    @ValueSource(strings = {"issues", "solutions", "news", "joint"})
    void everyItemCanBeReadByEverybody(String section) {
        var faults = new ArrayList<String>();
        for (var way : List.of("uk PHONE", "en DESK")) {
            var person = person(Screen.valueOf(way.substring(3)), way.substring(0, 2));
            person.opens("rudky", "/" + section);
            person.page.locator("main article a").first().click();
            person.page.waitForURL(url -> url.matches(".*/" + section + "/[0-9a-f-]{36}.*"));
            faults.addAll(person.faults());
            if (!section.equals("joint")) {
                person.opens("rudky", "/p" + URI.create(person.page.url()).getPath());
                faults.addAll(person.faults());
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', / /start?q=Рудки /spaces",
        "'', rudky, / /issues /issues/new /solutions /budget /budget/functions?year=2026 /budget/drawn?year=2026 /joint /news /search?q=дорога",
        "'', rudky, /moderation/log /p/moderation",
        "official, rudky, /moderation",
        "official, rudky, /assistance /assistance/new /assistance/paper /assistance/figures /me/record",
        "resident, rudky, /me/claim",
        "'', rudky, /organisations",
        "ngo, rudky, /organisations/mine",
        "admin, rudky, /organisations/manage /organisations/new",
        "'', rudky, /p /p/issues /p/solutions /p/budget /p/news /p/search?q=дорога",
        "'', lviv-oblast, / /communities /communities/items?kind=issue /communities/items?kind=solution /joint",
        "'', rudky, /privacy /p/privacy /privacy/erased",
        "resident, rudky, / /me /me/data /issues/new /solutions/new",
        "official, rudky, /issues /issues/queue /solutions/review /budget/import /news/new /joint",
        "admin, rudky, /privacy/contact /members /neighbours /builder /builder/home /builder/look",
        "admin, rudky, /builder/preview /builder/rules /builder/templates /builder/publish /builder/history",
        "region, lviv-oblast, /neighbours /communities /joint /builder /issues /solutions /budget",
        "operator, '', /operator /operator/requests /operator/provision /operator/areas"
    })
    void everyViewCanBeReadByEverybody(String role, String label, String paths) {
        var faults = new ArrayList<String>();
        for (var way : List.of("uk PHONE", "en DESK")) {
            var language = way.substring(0, 2);
            var screen = Screen.valueOf(way.substring(3));
            var other = screen == Screen.PHONE ? Screen.DESK : Screen.PHONE;
            var person = person(screen, language);
            if (!role.isEmpty()) {
                person.signsIn(role, label, "/me");
            }
            for (var path : paths.split(" ")) {
                person.opens(label, path);
                faults.addAll(person.faults());
                person.page.setViewportSize(other.width, other.height);
                faults.addAll(person.misfits());
                person.page.setViewportSize(screen.width, screen.height);
            }
        }
        assertThat(faults).isEmpty();
    }
}
