package org.smartinteraction.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One answer to several needs: proposed, helped, reviewed, financed from several purses, done and measured. */
class FinancingASolutionTests extends Journey {

    private static final String TITLE = "Safe way to school at any hour";

    private String path = "";

    @Test
    void peopleBusinessCommunityAndRegionCarryOneSolutionToItsResult() {
        var ngo = person(Screen.DESK, "en");
        propose(ngo);
        var id = path.substring(path.lastIndexOf('/') + 1);
        offers();
        submit(ngo);
        var official = person(Screen.DESK, "en").signsIn("official", "rudky", path);
        official.seesHeading(TITLE)
                .pressesExactly("Accept")
                .findsNothingWrong()
                .answers("Accept")
                .sees("Accepted");
        allocate(official);
        region(id);
        ngo.opens("rudky", path).sees("Regional budget").findsNothingWrong();
        carryOut(ngo);
        report(ngo);
        measure(ngo);
        person(Screen.PHONE, "uk")
                .opens("rudky", "/p/solutions/" + id)
                .sees("Рішення")
                .findsNothingWrong();
    }

    private void propose(Person ngo) {
        ngo.signsIn("ngo", "rudky", "/solutions/new")
                .seesHeading("Propose a solution")
                .fills("Title", TITLE)
                .fills("Summary", "Lamps and a crossing so that children get home safely.")
                .fills("What exactly will be done", "We put up lamps and paint a crossing between stop and school.")
                .chooses("Issues it answers", "Не світить ліхтар біля школи")
                .chooses("Issues it answers", "Біля школи темно")
                .findsNothingWrong();
        ngo.pressesExactly("Save the draft").seesHeading(TITLE);
        path = ngo.page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        assertThat(path).matches("/solutions/[0-9a-f-]{36}");
        need(ngo, "Money", "Lamps", "How much money", "90000");
        need(ngo, "Goods", "Poles", "How many", "6");
        need(ngo, "Work", "Digging", "How many hours", "40");
        ngo.findsNothingWrong();
        ngo.pressesExactly("Publish as an idea").answers("Publish as an idea").sees("Idea");
        ngo.findsNothingWrong();
    }

    private static void need(Person ngo, String kind, String what, String amount, String number) {
        ngo.pressesExactly("Add a need").picks(kind).fills("What it is for", what);
        if (kind.equals("Goods")) {
            ngo.fills("Unit", "pcs");
        }
        if (kind.equals("Money")) {
            ngo.fills(amount, number);
        } else {
            ngo.fillsNumber(amount, number);
        }
        ngo.findsNothingWrong().answers("Add").sees(what);
    }

    private void offers() {
        var business = person(Screen.DESK, "en").signsIn("business", "rudky", path);
        business.presses("Offer goods: Poles").fillsNumber("How many", "6").findsNothingWrong();
        business.answers("Send the offer").sees("6 pcs").findsNothingWrong();
        var resident = person(Screen.PHONE, "en").signsIn("resident", "rudky", path);
        resident.presses("Offer work: Digging").fillsNumber("How many hours", "8");
        resident.findsNothingWrong().answers("Send the offer").sees("8 hours");
        resident.presses("Offer money: Lamps").fills("How much you would give", "500");
        resident.answers("Send the offer").findsNothingWrong();
    }

    private void submit(Person ngo) {
        ngo.opens("rudky", path).presses("Accept: ").sees("Accepted").pressesExactly("Send to review");
        ngo.chooses("Department", "Department of").findsNothingWrong();
        ngo.answers("Send to review").sees("In review").findsNothingWrong();
    }

    private static void allocate(Person official) {
        official.pressesExactly("Add a source of money")
                .choosesFirst("Budget line")
                .fills("Planned amount", "1000")
                .findsNothingWrong();
        official.answers("Add").sees("Community council").findsNothingWrong();
        official.presses("Enter a movement: Community council")
                .fills("Number of the document", "17-5")
                .findsNothingWrong();
        official.answers("Enter").sees("Decision 17-5 of").findsNothingWrong();
    }

    private void region(String id) {
        var region = person(Screen.DESK, "en").signsIn("region", "lviv-oblast", "/communities/finance/" + id);
        region.seesHeading(TITLE).findsNothingWrong();
        region.fills("Amount", "20000").fills("Number of the decision", "301");
        region.picksToday("Date of the decision");
        region.presses("Add the region").sees("20,000").findsNothingWrong();
    }

    private static void carryOut(Person ngo) {
        ngo.pressesExactly("Open funding").answers("Open funding").sees("Funding");
        ngo.pressesExactly("Start the work")
                .answers("Start the work")
                .sees("Under way")
                .findsNothingWrong();
        ngo.pressesExactly("Add a milestone").fills("What will be ready", "Poles stand");
        ngo.fillsDay("By when", "01.12.2029").findsNothingWrong().answers("Add");
        ngo.presses("Mark as reached: Poles stand").answers("Mark as reached").sees("Reached");
    }

    private static void report(Person ngo) {
        ngo.pressesExactly("Write a report").fills("What was done", "Six poles stand between stop and school.");
        ngo.findsNothingWrong().answers("Publish the report").sees("Six poles stand between stop and school.");
    }

    private static void measure(Person ngo) {
        ngo.pressesExactly("Add an indicator")
                .fills("What is measured", "Lit part of the way")
                .fills("Unit", "%")
                .fills("Baseline", "10")
                .fills("Goal", "90")
                .fills("Source of the figures", "walk with pupils")
                .findsNothingWrong()
                .answers("Add");
        ngo.presses("Enter a measurement: Lit part of the way")
                .fills("Value, %", "50")
                .findsNothingWrong();
        ngo.answers("Enter a measurement").sees("50% of the way").findsNothingWrong();
    }
}
