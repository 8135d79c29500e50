package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.smartinteraction.ui.Difference.Kind;

class DifferenceTests {

    @Test
    void changedWordsAreShownAndTheRestStays() {
        assertThat(shown("Поставимо 12 ліхтарів біля школи.", "Поставимо 14 ліхтарів біля школи."))
                .isEqualTo("Поставимо -12-+14+ ліхтарів біля школи.");
    }

    @Test
    void anAddedParagraphIsAddedWhole() {
        assertThat(shown("Перший.\nДругий.", "Перший.\nНовий тут.\nДругий."))
                .isEqualTo("Перший.\n+Новий тут.\n+Другий.");
    }

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(Difference.between("Те саме", "Те саме")).allMatch(piece -> piece.kind() == Kind.SAME);
        assertThat(Difference.between("", "")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadOutOfTheDifference() {
        var before = "Один два три\nчотири п'ять\n\nшість 🌻 сім";
        var after = "Один три\nчотири та п'ять\nшість 🌻 вісім\nдев'ять";
        var pieces = Difference.between(before, after);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Kind.ADDED)
                        .map(Difference.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Kind.REMOVED)
                        .map(Difference.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    @Test
    void aTextOfAHundredThousandCharactersIsComparedInASecond() {
        var before = "слово інше ".repeat(9_000);
        var after = "речення зовсім ".repeat(6_500);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Difference.between(before, after));
    }

    private static String shown(String before, String after) {
        return Difference.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "-" + piece.text() + "-";
                    case ADDED -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining());
    }
}
