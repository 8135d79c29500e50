package org.smartinteraction.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.SignInLink;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a thing shows of moderation: a note to its author and the staff, and the way to report it. */
@org.springframework.stereotype.Component
@Transactional(readOnly = true)
public class ModerationParts {

    private final CaseRepository cases;
    private final Reports reports;
    private final Authors authors;
    private final Things things;
    private final Veil veil;
    private final Attachments attachments;
    private final People people;
    private final Access access;

    ModerationParts(
            CaseRepository cases,
            Reports reports,
            Authors authors,
            Things things,
            Veil veil,
            Attachments attachments,
            People people,
            Access access) {
        this.cases = cases;
        this.reports = reports;
        this.authors = authors;
        this.things = things;
        this.veil = veil;
        this.attachments = attachments;
        this.people = people;
        this.access = access;
    }

    /** What was decided about the thing or its pictures, for its author; that it is hidden, for the staff. */
    public Component note(UUID id) {
        var notes = new Div();
        notes.addClassName("si-stack");
        var subjects = new ArrayList<UUID>(List.of(id));
        subjects.addAll(attachments.hiddenOf(id));
        var about = cases.findBySubjectIdInOrderByOpenedAtDesc(subjects);
        var mine = about.stream()
                .filter(found -> isMe(found.authorId()) && Authors.concerns(found))
                .limit(2)
                .toList();
        mine.forEach(found -> notes.add(new CaseNotice(authors, found, null)));
        seen(mine);
        if (access.isStaff() && veil.isHidden(id)) {
            notes.add(CaseNotice.line("eye-off", Texts.t("moderation.staff.hidden")));
        }
        if (access.may(Desk.DECIDE)) {
            about.stream().limit(1).forEach(found -> notes.add(caseLink(found)));
        }
        notes.setVisible(notes.getComponentCount() > 0);
        return notes;
    }

    /** Asked here, outside of the transaction of its own that writing it down takes: mostly there is nothing new. */
    private void seen(List<Case> mine) {
        if (!mine.stream().allMatch(Case::isTold)) {
            authors.see(mine);
        }
    }

    private static Component caseLink(Case found) {
        var open = found.state() != Case.State.DECIDED;
        var link = new Anchor("/moderation/case/" + found.id(), Texts.t("moderation.staff.case"));
        var note = CaseNotice.line(
                "shield",
                open
                        ? Texts.t("moderation.staff.waiting", Due.until(found.due()))
                        : Texts.t("moderation.staff.decided"));
        note.add(link);
        return note;
    }

    /** The way to report the thing or one of its pictures; nothing for its author. */
    public Component report(String kind, UUID id, @Nullable UUID author) {
        if (isMe(author) || veil.isHidden(id)) {
            return new Div();
        }
        if (people.me().isEmpty()) {
            var here = UI.getCurrent().getActiveViewLocation().getPath();
            var link = new Anchor(SignInLink.to(here), Icon.of("flag"), new Span(Texts.t("moderation.report")));
            link.getElement().setAttribute("router-ignore", true);
            link.addClassNames("si-button", "si-button-quiet", "si-report");
            return link;
        }
        return button(kind, id);
    }

    /** What stands under a reply: a note to its author and the staff, or the way to report it. */
    public Component under(Replies.Said said) {
        if (said.hidden() || said.mine()) {
            return note(said.id());
        }
        return people.me().isEmpty() ? new Div() : button(ReplyModerated.KIND, said.id());
    }

    private Button button(String kind, UUID id) {
        var button = new Button(
                Texts.t("moderation.report"),
                Icon.of("flag"),
                _ -> new ReportDialog(reports, kind, id, attachments.of(id)).open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("si-report");
        return button;
    }

    private boolean isMe(@Nullable UUID author) {
        return people.me().map(Member::id).filter(me -> me.equals(author)).isPresent();
    }

    /** The acting member's notices, each with a link to the thing. */
    List<Component> mine() {
        var mine = authors.mine();
        seen(mine);
        return mine.stream()
                .<Component>map(found -> new CaseNotice(
                        authors,
                        found,
                        things.find(found.kind(), found.subjectId())
                                .map(thing -> new Anchor(thing.path(), named(thing)))
                                .orElse(null)))
                .toList();
    }

    private static String named(Moderated.Thing thing) {
        var words = thing.title().isBlank() ? thing.text() : thing.title();
        return words.isBlank() ? Texts.t("moderation.notice.open") : QueueView.shortened(words);
    }
}
