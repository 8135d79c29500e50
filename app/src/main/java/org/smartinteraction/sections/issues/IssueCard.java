package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Attachment;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** Issues as they stand in lists. */
final class IssueCard {

    private static final int EXCERPT = 240;

    private IssueCard() {}

    static CardLink of(Section section, Row row, @Nullable Attachment picture) {
        return of(section, row, picture, 2);
    }

    static CardLink of(Section section, Row row, @Nullable Attachment picture, int level) {
        var card = new CardLink(section.path(row.id()), row.title(), level)
                .badges(row.state().badge(), kind(section, row));
        if (picture != null) {
            card.image(picture.thumb(), picture.alt());
        } else {
            var category = Category.find(section, row.category());
            card.noImage(category == null ? "map-pin" : category.icon());
        }
        if (!row.text().isBlank()) {
            card.text(row.text().substring(0, Math.min(row.text().length(), EXCERPT)));
        }
        card.facts(
                new Fact("thumb-up", Texts.t("issues.support.short", row.supports())),
                new Fact("map-pin", placeText(row)),
                new Fact("calendar", Texts.date(row.reportedAt())));
        return card;
    }

    /** The category with its icon. */
    static Span kind(Section section, Row row) {
        var category = Category.find(section, row.category());
        var span = new Span();
        span.addClassName("si-fact");
        if (category != null) {
            span.add(Icon.of(category.icon()), new Span(category.name()));
        }
        span.setVisible(category != null);
        return span;
    }

    /** The place in words, as far as there are any. */
    static String placeText(Row row) {
        return row.address() != null
                ? row.address()
                : Texts.t(row.lat() == null ? "issues.place.area" : "issues.place.point");
    }

    /** A long text of somebody, with its paragraphs, in its own direction. */
    static Paragraph words(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("si-words");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }
}
