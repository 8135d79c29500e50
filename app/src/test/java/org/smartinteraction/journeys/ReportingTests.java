package org.smartinteraction.journeys;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** A need of a resident, from the phone in their hand. */
class ReportingTests extends Journey {

    @Test
    void aResidentReportsAnIssueAndSeesThatOthersLikeItExist() {
        var resident = person(Screen.PHONE, "uk");
        resident.signsIn("resident", "rudky", "/issues/new").seesHeading("Повідомити про потребу");
        resident.findsNothingWrong()
                .fills("Коротко: що не так?", "Біля школи не світить ліхтар")
                .fills("Розкажіть докладніше", "Темно від зупинки до воріт, діти йдуть навпомацки.")
                .fills("Адреса або орієнтир", "вул. Шкільна, біля школи")
                .sees("схож")
                .sees("Не світить ліхтар біля школи")
                .findsNothingWrong();
        resident.pressesExactly("Надіслати").seesHeading("Біля школи не світить ліхтар");
        resident.sees("вул. Шкільна, біля школи").sees("Нова").findsNothingWrong();
        resident.opens("rudky", "/issues").sees("Біля школи не світить ліхтар").findsNothingWrong();
        person(Screen.PHONE, "uk")
                .opens("rudky", "/p/issues")
                .sees("Біля школи не світить ліхтар")
                .findsNothingWrong();
    }

    @Test
    void aWordLongerThanTheWindowBreaks() {
        var resident = person(Screen.PHONE, "uk");
        resident.signsIn("resident", "rudky", "/issues/new")
                .fills("Коротко: що не так?", "Ж".repeat(140))
                .fills("Розкажіть докладніше", "😀 <b>жирне</b> " + "ї".repeat(300))
                .fills("Адреса або орієнтир", "вул. " + "1".repeat(290));
        resident.pressesExactly("Надіслати").seesHeading("ЖЖЖ").findsNothingWrong();
        var path = URI.create(resident.page.url()).getPath();
        resident.opens("rudky", "/p" + path).findsNothingWrong();
        resident.opens("rudky", "/issues").findsNothingWrong();
    }
}
