package org.smartinteraction.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
