package org.smartinteraction.sections.issues;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.assistance.PaperForm;
import org.smartinteraction.people.Action;
import org.smartinteraction.space.Spaces;
import org.springframework.stereotype.Component;

/** A list of signatures under an issue. */
@Component("issuesPaperSupport")
class PaperSupport implements PaperForm {

    private static final int MOST = 500;

    private final Issues issues;
    private final IssueReader reader;
    private final Spaces spaces;

    PaperSupport(Issues issues, IssueReader reader, Spaces spaces) {
        this.issues = issues;
        this.reader = reader;
        this.spaces = spaces;
    }

    @Override
    public String key() {
        return "issues.paper.support";
    }

    @Override
    public Action action() {
        return IssuesSection.SUPPORT;
    }

    @Override
    public List<Choice> choices() {
        return reader.open(MOST).stream()
                .filter(row -> spaces.section(row.sectionId()).isPresent())
                .map(row -> new Choice(row.id(), row.title()))
                .toList();
    }

    @Override
    public Optional<UUID> enter(UUID about, List<String> words) {
        return issues.support(about) ? Optional.of(about) : Optional.empty();
    }

    @Override
    public void undo(UUID about, UUID entered) {
        issues.withdrawSupport(about);
    }
}
