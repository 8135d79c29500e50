package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.UUID;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Setting;
import org.smartinteraction.space.Spaces;
import org.springframework.stereotype.Component;

/** What the space has decided about its solutions: in the section's settings and in the statute. */
@Component
class Rules {

    /** One a line: departments that review. */
    static final Setting.Text DEPARTMENTS = new Setting.Text("departments", "", 2_000);

    /** Days a review takes where the statute does not say. */
    static final Setting.Number REVIEW_DAYS = new Setting.Number("reviewDays", 30, 1, 366);

    /** Supporters an idea needs before it can be sent to review. */
    static final Setting.Number SUPPORTERS = new Setting.Number("supporters", 0, 0, 100_000);

    static final List<Setting> SETTINGS = List.of(DEPARTMENTS, REVIEW_DAYS, SUPPORTERS);

    private final Spaces spaces;

    Rules(Spaces spaces) {
        this.spaces = spaces;
    }

    /** Names of departments; those of the product when the space has named none. */
    List<String> departments(UUID sectionId) {
        var named =
                section(sectionId).get(DEPARTMENTS).lines().map(String::strip).filter(line -> !line.isEmpty());
        var list = named.toList();
        return list.isEmpty() ? Say.t("departments").lines().toList() : list;
    }

    int reviewDays(UUID sectionId) {
        return spaces.current()
                .config()
                .statute()
                .rule("solutions.review", Moment.today())
                .map(rule -> Math.toIntExact(rule.value()))
                .orElseGet(() -> Math.toIntExact(section(sectionId).get(REVIEW_DAYS)));
    }

    long supporters(UUID sectionId) {
        return section(sectionId).get(SUPPORTERS);
    }

    Section section(UUID id) {
        return spaces.current().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No section " + id));
    }
}
