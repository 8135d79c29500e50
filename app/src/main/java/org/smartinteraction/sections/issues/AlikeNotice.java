package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.engagement.SupportButton;
import org.smartinteraction.sections.issues.Alike.Match;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/**
 * Says, while somebody writes, that issues like this exist already, and lets them join one instead. It never stands in
 * the way of sending.
 */
class AlikeNotice extends Div {

    private static final int ENOUGH_TO_COMPARE = 6;

    private final transient IssuePages pages;
    private final transient Section section;
    private final @Nullable UUID except;
    private transient List<Match> shown = List.of();
    private final Div box = new Div();
    private final H2 heading = new H2();
    private final Paragraph hint = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    AlikeNotice(IssuePages pages, Section section, @Nullable UUID except) {
        this.pages = pages;
        this.section = section;
        this.except = except;
        // It is there before it has anything to say, so that what it says is read out.
        getElement().setAttribute("role", "status");
        list.addClassName("si-alike-list");
        box.add(heading, hint, list);
        box.addClassName("si-alike");
        box.setVisible(false);
        add(box);
    }

    void compare(String title, String text, Place place) {
        var matches = title.strip().length() < ENOUGH_TO_COMPARE
                ? List.<Match>of()
                : pages.alike().to(section.id(), title, text, place, except);
        if (matches.equals(shown)) {
            return;
        }
        shown = matches;
        heading.setText(matches.isEmpty() ? "" : Texts.t("issues.alike", matches.size()));
        hint.setText(Texts.t("issues.alike.hint", matches.size()));
        list.removeAll();
        matches.forEach(match -> list.add(new ListItem(entry(match))));
        box.setVisible(!matches.isEmpty());
    }

    private Div entry(Match match) {
        var link = new Anchor(section.path(match.id()), match.title());
        // What is typed here stays in this window.
        link.setTarget("_blank");
        link.setAriaLabel(Texts.t("issues.alike.open", match.title()));
        var facts = Layouts.row(match.state().badge());
        if (match.metres() != null) {
            facts.add(new Fact("map-pin", Texts.t("issues.alike.metres", Math.round(match.metres() / 10) * 10)));
        }
        var entry = new Div(link, facts);
        if (pages.access().may(IssuesSection.SUPPORT)) {
            boolean mine = pages.supports().mine(match.id());
            entry.add(new SupportButton("issues.support", match.supports(), mine, new SupportActs(pages, match.id())));
        } else {
            facts.add(new Fact("thumb-up", Texts.t("issues.support.short", match.supports())));
        }
        entry.addClassName("si-alike-entry");
        return entry;
    }
}
