package org.smartinteraction.sections.issues;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.assistance.PaperForm;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** An issue on a sheet of paper. */
@Component
class PaperReport implements PaperForm {

    private final Issues issues;
    private final Spaces spaces;

    PaperReport(Issues issues, Spaces spaces) {
        this.issues = issues;
        this.spaces = spaces;
    }

    @Override
    public String key() {
        return "issues.paper.report";
    }

    @Override
    public Action action() {
        return IssuesSection.REPORT;
    }

    @Override
    public List<Choice> choices() {
        return spaces.visible().stream()
                .filter(section -> section.type().equals("issues"))
                .map(section -> new Choice(section.id(), section.name(locale())))
                .toList();
    }

    private static Locale locale() {
        return Texts.locale();
    }

    @Override
    public List<String> fields() {
        return List.of("title", "place", "text");
    }

    @Override
    public Optional<UUID> enter(UUID about, List<String> words) {
        Section section = spaces.section(about).orElseThrow(() -> new Refusal("issues.refusal.gone"));
        var place = words.get(1).isBlank() ? Place.NOWHERE : new Place(words.get(1), null, null, null);
        return Optional.of(
                issues.report(section, new Report(words.get(0), words.get(2), null, null, place), List.of()));
    }

    @Override
    public void undo(UUID about, UUID entered) {
        issues.takeBack(entered);
    }
}
