package org.smartinteraction.sections.solutions;

import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.engagement.PicturesChanged;
import org.smartinteraction.moderation.Moderated;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.Spaces;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Solutions before the moderators. A hidden one takes its reports along. */
@Component
@Transactional
class SolutionModerated implements Moderated {

    private final Rows rows;
    private final Spaces spaces;
    private final Publishing publishing;
    private final Publisher publisher;
    private final Veil veil;

    SolutionModerated(Rows rows, Spaces spaces, Publishing publishing, Publisher publisher, Veil veil) {
        this.rows = rows;
        this.spaces = spaces;
        this.publishing = publishing;
        this.publisher = publisher;
        this.veil = veil;
    }

    @Override
    public String kind() {
        return Publishing.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Thing> find(UUID id) {
        return rows.solution(id)
                .filter(solution -> solution.state().isPublic())
                .flatMap(solution -> spaces.section(solution.sectionId())
                        .map(section -> new Thing(
                                id,
                                solution.authorId(),
                                solution.wording().title(),
                                solution.wording().summary() + "\n\n"
                                        + solution.wording().text(),
                                section.path(id),
                                null)));
    }

    @Override
    public void changed(UUID id) {
        boolean hidden = veil.isHidden(id);
        rows.solution(id).ifPresent(solution -> {
            publishing.credit(solution);
            rows.reports(id).forEach(report -> {
                if (hidden) {
                    publisher.withdraw(report.id());
                } else {
                    publishing.announce(solution, report);
                }
            });
        });
    }

    @EventListener
    void on(PicturesChanged change) {
        rows.report(change.subject())
                .ifPresent(report -> rows.solution(report.solutionId()).ifPresent(solution -> {
                    publishing.announce(solution, report);
                    publishing.renew(solution);
                }));
    }
}
