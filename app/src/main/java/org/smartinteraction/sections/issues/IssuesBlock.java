package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** What the home page shows of the section: how many issues are open and solved, the newest, and how to report one. */
class IssuesBlock extends Div {

    private static final int SHOWN = 3;

    IssuesBlock(IssuePages pages, Section section) {
        var name = section.name(Texts.locale());
        var newest = new Filter("", EnumSet.copyOf(State.OPEN), null, Filter.Sort.NEWEST, false, SHOWN);
        var rows =
                pages.reader().list(section.id(), newest).stream().limit(SHOWN).toList();
        var numbers = pages.reader().numbers(section.id());
        int open = State.OPEN.stream()
                .mapToInt(state -> numbers.getOrDefault(state, 0))
                .sum();
        var report = new Anchor(section.path("new"), Texts.t("issues.report"));
        report.addClassNames("si-button", "si-button-plain");
        var all = new Anchor(section.path(), Texts.t("issues.block.all", open));
        addClassName("si-stack");
        int solved = numbers.getOrDefault(State.SOLVED, 0);
        var numbered = new Paragraph(Texts.t("issues.block.numbers", open, solved));
        numbered.setVisible(open + solved > 0);
        add(
                Layouts.headed(new H2(name), all),
                numbered,
                rows.isEmpty() ? new EmptyState("flag", Texts.t("issues.empty")) : cards(pages, section, rows),
                report);
    }

    private static Cards cards(IssuePages pages, Section section, java.util.List<IssueReader.Row> rows) {
        var pictures = pages.attachments()
                .firstOf(rows.stream().map(IssueReader.Row::id).toList());
        return new Cards(rows.stream()
                .map(row -> IssueCard.of(section, row, pictures.get(row.id()), 3))
                .toList());
    }
}
