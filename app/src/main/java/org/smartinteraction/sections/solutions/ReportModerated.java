package org.smartinteraction.sections.solutions;

import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.moderation.Moderated;
import org.smartinteraction.people.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What teams report of their work, before the moderators. */
@Component
@Transactional
class ReportModerated implements Moderated {

    static final String KIND = Publishing.REPORT;

    private final Rows rows;
    private final Rules rules;
    private final Rights rights;
    private final Publishing publishing;

    ReportModerated(Rows rows, Rules rules, Rights rights, Publishing publishing) {
        this.rows = rows;
        this.rules = rules;
        this.rights = rights;
        this.publishing = publishing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Thing> find(UUID id) {
        return rows.report(id).flatMap(this::thing);
    }

    private Optional<Thing> thing(Report report) {
        try {
            var solution = rights.see(report.solutionId());
            var path = rules.section(solution.sectionId()).path(solution.id());
            return Optional.of(
                    new Thing(report.id(), report.memberId(), solution.wording().title(), report.text(), path, null));
        } catch (Refusal unseen) {
            return Optional.empty();
        }
    }

    @Override
    public Mending mending() {
        return Mending.TEXT;
    }

    @Override
    public void mend(UUID id, String title, String text) {
        if (text.isBlank() || text.length() > Wording.TEXT_MOST) throw new Refusal("solutions.fault.report.text");
        rows.report(id).ifPresent(report -> {
            report.reword(text);
            var solution = rights.see(report.solutionId());
            publishing.announce(solution, report);
            publishing.renew(solution);
        });
    }

    /** A photo of the report may stand for the solution. */
    @Override
    public void changed(UUID id) {
        rows.report(id).flatMap(report -> rows.solution(report.solutionId())).ifPresent(publishing::renew);
    }
}
