package org.smartinteraction.sections.solutions;

import org.smartinteraction.budget.Funding.MoneyMoved;
import org.smartinteraction.engagement.SupportsChanged;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a solution again when something it shows changed elsewhere: its money, or the number of its supporters. */
@Component
@Transactional
class Renewal {

    private final Rows rows;
    private final Publishing publishing;

    Renewal(Rows rows, Publishing publishing) {
        this.rows = rows;
        this.publishing = publishing;
    }

    @EventListener
    void on(MoneyMoved moved) {
        if (moved.subjectTenant().equals(Tenancy.tenant().id()))
            rows.solution(moved.item()).ifPresent(publishing::renew);
    }

    @EventListener
    void on(SupportsChanged changed) {
        rows.solution(changed.subject()).ifPresent(publishing::renew);
    }
}
