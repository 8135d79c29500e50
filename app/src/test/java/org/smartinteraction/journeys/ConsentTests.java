package org.smartinteraction.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a community shares with its region, and takes back. */
class ConsentTests extends Journey {

    @Test
    void aRegionSeesWhatACommunitySharesUntilItIsTakenBack() {
        var region = person(Screen.DESK, "en").signsIn("region", "lviv-oblast", "/communities");
        region.seesHeading("Communities side by side").findsNothingWrong();
        region.opens("lviv-oblast", "/communities/items?kind=solution").findsNothingWrong();
        assertThat(of(region, "Komarno community")).not().hasCount(0);

        var admin = person(Screen.DESK, "en").signsIn("admin", "komarno", "/neighbours");
        admin.seesHeading("Our region").findsNothingWrong();
        share(admin, false);
        try {
            region.opens("lviv-oblast", "/communities/items?kind=solution");
            assertThat(of(region, "Komarno community")).hasCount(0);
            assertThat(of(region, "Rudky community")).not().hasCount(0);
            region.opens("lviv-oblast", "/communities").findsNothingWrong();
        } finally {
            share(admin, true);
        }
        region.opens("lviv-oblast", "/communities/items?kind=solution");
        assertThat(of(region, "Komarno community")).not().hasCount(0);
    }

    @Test
    void theBarsOfAChartCanBeToldApart() {
        var visitor = person(Screen.DESK, "en").opens("lviv-oblast", "/communities");
        visitor.page.waitForFunction("() => document.querySelectorAll('si-chart canvas').length >= 2");
        Assertions.assertThat(visitor.page.evaluate("""
                () => [...document.querySelectorAll('si-chart canvas')].slice(0, 2).every(canvas => {
                    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                    const seen = new Set();
                    for (let i = 0; i < pixels.length; i += 4) {
                        if (Math.max(...pixels.slice(i, i + 3)) - Math.min(...pixels.slice(i, i + 3)) > 60) {
                            seen.add(pixels.slice(i, i + 3).join());
                        }
                    }
                    return seen.has('31,95,168') && seen.has('191,84,23');
                })""")).isEqualTo(true);
    }

    private static void share(Person admin, boolean shared) {
        admin.page
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Solutions"))
                .first()
                .setChecked(shared);
        admin.rests();
        admin.findsNothingWrong();
        admin.pressesExactly("Save what is shared").sees("Saved. The region reads this from now on");
    }

    private static Locator of(Person region, String community) {
        return region.page.locator("main").getByText(community);
    }
}
