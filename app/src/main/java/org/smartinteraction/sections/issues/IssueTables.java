package org.smartinteraction.sections.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.publishing.Detail;
import org.smartinteraction.sections.issues.IssueReader.Past;
import org.smartinteraction.space.Section;
import org.springframework.stereotype.Component;

/**
 * What the plain page of an issue shows beside its words: who stands behind it, what the authority answered, what
 * happened and why. Nobody is named.
 */
@Component
class IssueTables {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final IssueReader reader;
    private final Replies replies;

    IssueTables(IssueReader reader, Replies replies) {
        this.reader = reader;
        this.replies = replies;
    }

    List<Detail> of(Section section, IssueReader.Row row, IssueReader.More more) {
        var details = new ArrayList<Detail>();
        details.add(about(section, row, more));
        var answers = replies.about(row.id()).stream()
                .filter(said -> said.voice() == Voice.OFFICIAL && !said.hidden() && said.withdrawnReason() == null)
                .map(said -> List.of(Cell.day(day(said.writtenAt())), Cell.text(said.text())))
                .toList();
        if (!answers.isEmpty()) {
            details.add(Detail.list(Cell.key("issues.plain.answers"), answers));
        }
        var history = reader.history(row.id()).stream().map(this::step).toList();
        if (!history.isEmpty()) {
            details.add(Detail.table(
                    Cell.key("issues.history"),
                    List.of(
                            Cell.key("issues.plain.when"),
                            Cell.key("issues.filter.state"),
                            Cell.key("issues.step.rule"),
                            Cell.key("issues.plain.why")),
                    history));
        }
        return details;
    }

    private static Detail about(Section section, IssueReader.Row row, IssueReader.More more) {
        var rows = new ArrayList<List<Cell>>();
        var category = Category.find(section, row.category());
        if (category != null) {
            rows.add(List.of(Cell.key("issues.filter.category"), category.cell()));
        }
        if (more.affected() != null) {
            rows.add(List.of(
                    Cell.key("issues.form.affected"), Cell.key(more.affected().textKey())));
        }
        rows.add(List.of(Cell.key("issues.queue.supports"), Cell.count(row.supports(), "issues.support.short")));
        return Detail.list(Cell.key("issues.plain.about"), rows);
    }

    private List<Cell> step(Past step) {
        var rule = step.rule();
        return List.of(
                Cell.day(day(step.takenAt())),
                Cell.key(step.toState().textKey()),
                rule == null ? Cell.text("") : Cell.key(rule.textKey()),
                Cell.text(step.reason()));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(KYIV).toLocalDate();
    }
}
