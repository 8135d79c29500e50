package org.smartinteraction.sections.issues;

import java.util.UUID;
import org.smartinteraction.publishing.PlainAct;
import org.springframework.stereotype.Component;

/** "Me too" from an issue's plain page. */
@Component
class IssueSupport implements PlainAct {

    private final IssuePages pages;

    IssueSupport(IssuePages pages) {
        this.pages = pages;
    }

    @Override
    public String kind() {
        return IssueModerated.KIND;
    }

    @Override
    public String texts() {
        return "issues.support";
    }

    @Override
    public boolean isOpen(UUID issue) {
        return pages.reader().find(issue).filter(row -> row.state().isOpen()).isPresent();
    }

    @Override
    public boolean isMine(UUID issue) {
        return pages.supports().mine(issue);
    }

    @Override
    public int count(UUID issue) {
        return pages.supports().count(issue);
    }

    @Override
    public boolean add(UUID issue) {
        return pages.issues().support(issue);
    }

    @Override
    public boolean withdraw(UUID issue) {
        return pages.issues().withdrawSupport(issue);
    }
}
