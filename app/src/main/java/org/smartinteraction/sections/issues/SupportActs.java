package org.smartinteraction.sections.issues;

import java.util.UUID;
import org.smartinteraction.engagement.SupportButton;

/** What the button under an issue does. */
record SupportActs(IssuePages pages, UUID issue) implements SupportButton.Acts {

    @Override
    public boolean add() {
        return pages.issues().support(issue);
    }

    @Override
    public boolean withdraw() {
        return pages.issues().withdrawSupport(issue);
    }
}
