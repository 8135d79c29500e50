package org.smartinteraction.sections.solutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work itself: milestones and what the team reports of them. */
@Service
@Transactional
class Works {

    private final Rows rows;
    private final Rights rights;
    private final Publishing publishing;
    private final Attachments attachments;
    private final Veil veil;
    private final Journal journal;

    Works(Rows rows, Rights rights, Publishing publishing, Attachments attachments, Veil veil, Journal journal) {
        this.rows = rows;
        this.rights = rights;
        this.publishing = publishing;
        this.attachments = attachments;
        this.veil = veil;
        this.journal = journal;
    }

    UUID plan(UUID solutionId, String title, LocalDate due) {
        if (title.isBlank() || title.length() > 200) throw new Refusal("solutions.fault.milestone.title");
        var solution = rights.manage(solutionId);
        var milestone = rows.keep(new Milestone(solutionId, title, due));
        publishing.renew(solution, "solutions.milestone", moment(milestone.id(), "due", due));
        return milestone.id();
    }

    void reach(UUID milestoneId, LocalDate on) {
        if (on.isAfter(Moment.today())) throw new Refusal("solutions.refusal.future");
        var milestone = find(milestoneId);
        var solution = rights.manage(milestone.solutionId());
        milestone.reach(on);
        publishing.renew(solution, "solutions.reach", moment(milestoneId, "on", on));
    }

    void reopen(UUID milestoneId) {
        var milestone = find(milestoneId);
        var solution = rights.manage(milestone.solutionId());
        milestone.reopen();
        publishing.renew(solution, "solutions.reopen", Map.of("milestone", milestoneId));
    }

    void postpone(UUID milestoneId, LocalDate to) {
        var milestone = find(milestoneId);
        var solution = rights.manage(milestone.solutionId());
        milestone.postpone(to);
        publishing.renew(solution, "solutions.postpone", moment(milestoneId, "due", to));
    }

    /** Takes a milestone out of the plan, unless something was reported of it. */
    void drop(UUID milestoneId) {
        var milestone = find(milestoneId);
        var solution = rights.manage(milestone.solutionId());
        var reported = rows.reports(milestone.solutionId()).stream()
                .anyMatch(report -> milestoneId.equals(report.milestoneId()));
        if (reported) throw new Refusal("solutions.refusal.milestone.reported");
        rows.drop(milestone);
        publishing.renew(solution, "solutions.drop", Map.of("milestone", milestoneId));
    }

    /**
     * Tells what was done.
     *
     * @param spent kopecks, 0 when no money was spent
     * @param photos pictures uploaded by the acting person
     */
    UUID report(UUID solutionId, @Nullable UUID milestoneId, String text, long spent, List<UUID> photos) {
        if (text.isBlank() || text.length() > Wording.TEXT_MOST) throw new Refusal("solutions.fault.report.text");
        var solution = rights.manage(solutionId);
        if (!solution.state().isAccepted()) throw new Refusal("solutions.refusal.early");
        var report = rows.keep(new Report(solutionId, milestoneId, text, spent, rights.sign()));
        attachments.hang(
                photos,
                solution.sectionId(),
                report.id(),
                Texts.t("solutions.report.photo", solution.wording().title()));
        journal.record("solutions.report", report.id(), Map.of("solution", solutionId, "kopecks", spent));
        publishing.announce(solution, report);
        publishing.renew(solution);
        return report.id();
    }

    @Transactional(readOnly = true)
    List<Milestone> milestones(UUID solutionId) {
        rights.see(solutionId);
        return rows.milestones(solutionId);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Report> reports(UUID solutionId) {
        rights.see(solutionId);
        return rows.reports(solutionId).stream()
                .filter(report -> veil.maySee(report.id(), report.memberId()))
                .toList();
    }

    private static Map<String, ?> moment(UUID milestone, String name, LocalDate day) {
        return Map.of("milestone", milestone, name, day.toString());
    }

    private Milestone find(UUID id) {
        return rows.find(Milestone.class, id).orElseThrow(() -> new Refusal("solutions.refusal.unknown"));
    }
}
