package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.engagement.SupportButton;
import org.smartinteraction.sections.issues.IssueReader.More;
import org.smartinteraction.sections.issues.IssueReader.Past;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SignInLink;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The page of one issue: what it is, who stands behind it, what was answered and done, and what can be done now. */
@StyleSheet("styles/engagement.css")
class IssueView extends Div implements HasDynamicTitle {

    private final transient IssuePages pages;
    private final transient Section section;
    private final UUID id;
    private final boolean backFromSignIn;
    private String title = "";

    IssueView(IssuePages pages, Visit visit, UUID id) {
        this.pages = pages;
        this.section = visit.section();
        this.id = id;
        this.backFromSignIn = visit.parameter("then").isPresent();
        build();
    }

    private void build() {
        removeAll();
        var row = pages.reader().find(id).orElseThrow(NoSuchPage::new);
        var more = pages.reader().more(id);
        boolean hidden = more.rule() == Rule.AGAINST_RULES;
        if (!more.sectionId().equals(section.id())
                || hidden && !pages.access().isStaff()
                || !pages.veil().maySee(id, row.authorId())) {
            throw new NoSuchPage();
        }
        title = row.title();
        add(header(row));
        if (hidden) {
            add(note("eye-off", Texts.t("issues.hidden")));
        }
        add(pages.moderation().note(id));
        if (more.mergedInto() != null) {
            add(mergedNote(more.mergedInto()));
        }
        var main = Layouts.stack(
                words(row, more), support(row), new Conversation(pages, section, row, this::build), history());
        add(Layouts.sided(main, side(row)));
    }

    private Component header(Row row) {
        boolean named = section.is(IssuesSection.NAMES) || pages.access().isStaff();
        var header = new PageHeader(row.title())
                .back(section.path(), section.name(Texts.locale()))
                .facts(
                        row.state().badge(),
                        IssueCard.kind(section, row),
                        new Fact("map-pin", IssueCard.placeText(row)),
                        new Fact("calendar", Texts.date(row.reportedAt())),
                        by(row, row.by(named)),
                        pages.entered().of(row.id()));
        header.getElement().setAttribute("dir", "auto");
        return header;
    }

    private static Fact by(Row row, String name) {
        return row.actorId() == null
                ? new Fact("user", name.isEmpty() ? Texts.t("engagement.reply.resident") : name)
                : new Fact("id-badge-2", name + ", " + Texts.t("people.sector." + row.sector()));
    }

    private Component words(Row row, More more) {
        var words = Layouts.panel();
        if (!row.text().isBlank()) {
            words.add(IssueCard.words(row.text()));
        }
        if (more.affected() != null) {
            words.add(new Fact(
                    "users", Texts.t("issues.affected", Texts.t(more.affected().textKey()))));
        }
        var pictures = pages.attachments().of(id);
        if (!pictures.isEmpty()) {
            var gallery = new UnorderedList();
            gallery.addClassName("si-gallery");
            for (var picture : pictures) {
                var image = new Image(picture.thumb(), picture.alt());
                image.getElement().setAttribute("loading", "lazy");
                if (pictures.size() == 1) {
                    image.getElement().setAttribute("srcset", picture.sizes());
                    image.getElement().setAttribute("sizes", "(max-width: 48rem) 92vw, 42rem");
                }
                var link = new Anchor(picture.full(), image);
                link.setTarget("_blank");
                // The address of a file is no view of the application.
                link.getElement().setAttribute("router-ignore", true);
                gallery.add(new ListItem(link));
            }
            words.add(gallery);
        }
        if (isMine(row) && row.state() == State.NEW) {
            var edit = new Anchor(section.path(id + "/edit"), Icon.of("pencil"), new Span(Texts.t("issues.edit")));
            edit.addClassNames("si-button", "si-button-quiet");
            words.add(edit);
        }
        words.add(pages.moderation().report(IssueModerated.KIND, id, row.authorId()));
        return words;
    }

    private boolean isMine(Row row) {
        return pages.people().me().filter(me -> me.id().equals(row.authorId())).isPresent();
    }

    private Component history() {
        var past = pages.reader().history(id);
        var list = new OrderedList();
        list.addClassName("si-history");
        past.forEach(step -> list.add(new ListItem(step(step))));
        var history = Layouts.stack(new H2(Texts.t("issues.history")), list);
        history.setVisible(!past.isEmpty());
        return history;
    }

    private Component step(Past step) {
        var head = Layouts.row(step.toState().badge(), new Span(Texts.time(step.takenAt())), new Span(step.by()));
        var entry = new Div(head);
        // Seen from the issue that goes on, another one came to it; seen from the merged one, it went there.
        boolean came = step.toState() == State.MERGED && id.equals(step.otherId());
        if (came) {
            entry.add(new Paragraph(Texts.t("issues.history.came")));
        } else if (step.otherId() != null && step.otherTitle() != null) {
            entry.add(new Paragraph(
                    new Span(Texts.t("issues.history.went")),
                    new Anchor(section.path(step.otherId()), step.otherTitle())));
        }
        if (step.rule() != null) {
            entry.add(new Paragraph(Texts.t(step.rule().textKey())));
        }
        if (!step.reason().isBlank()) {
            entry.add(IssueCard.words(step.reason()));
        }
        return entry;
    }

    private Component side(Row row) {
        var parts = new ArrayList<Component>();
        // Officials come for this, and on a phone the side stands below everything else.
        if (pages.access().may(IssuesSection.MODERATE)) {
            parts.add(desk(row));
        }
        parts.add(new Answers(pages, section, row));
        if (row.place().isPoint()) {
            var map = Layouts.panel(new H2(Texts.t("issues.place")), IssueMap.of(row));
            map.add(new Paragraph(IssueCard.placeText(row)));
            parts.add(map);
        }
        var merged = pages.reader().mergedInto(id);
        if (!merged.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("si-links");
            merged.forEach(other -> list.add(new ListItem(new Anchor(section.path(other.id()), other.title()))));
            parts.add(Layouts.panel(new H2(Texts.t("issues.merged", merged.size())), list));
        }
        return Layouts.stack(parts.toArray(Component[]::new));
    }

    private Component support(Row row) {
        if (row.state().isOpen() && pages.people().me().isEmpty()) {
            var address = SignInLink.to(section.path(id) + "?then=support");
            var link = new Anchor(address, Icon.of("thumb-up"), new Span(Texts.t("issues.support.add")));
            link.getElement().setAttribute("router-ignore", true);
            link.addClassNames("si-button", "si-button-plain");
            if (backFromSignIn) {
                link.focus();
            }
            var count = new Paragraph(Texts.t("issues.support.count", row.supports()));
            return Layouts.panel(link, count, hint("issues.support.sign-in"));
        }
        var button = new SupportButton(
                "issues.support", row.supports(), pages.supports().mine(id), new SupportActs(pages, id));
        if (!row.state().isOpen()) {
            button.closed();
        }
        if (backFromSignIn) {
            button.focus();
        }
        return Layouts.panel(button, hint("issues.support.hint"));
    }

    private static Paragraph hint(String key) {
        var hint = new Paragraph(Texts.t(key));
        hint.addClassName("si-hint");
        return hint;
    }

    private Component desk(Row row) {
        var buttons = Layouts.row();
        for (var verb : Verb.of(row.state())) {
            var button = new Button(
                    Texts.t(verb.textKey()),
                    Icon.of(verb.icon),
                    _ -> new StepDialog(pages, List.of(id), verb, this::build).open());
            if (verb == Verb.usual(row.state())) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(button);
        }
        if (row.state().isOpen()) {
            buttons.add(new Button(
                    Texts.t("issues.merge"),
                    Icon.of("git-merge"),
                    _ -> new MergeDialog(pages, section, List.of(id), this::build).open()));
        }
        var desk = Layouts.panel(new H2(Texts.t("issues.desk")), buttons);
        desk.setVisible(buttons.getComponentCount() > 0);
        return desk;
    }

    private Component mergedNote(UUID into) {
        var note = note("git-merge", Texts.t("issues.merged.note"));
        pages.reader()
                .find(into)
                .filter(row -> pages.veil().maySee(into, row.authorId()))
                .ifPresent(row -> note.add(new Anchor(section.path(into), row.title())));
        return note;
    }

    private static Div note(String icon, String sentence) {
        var note = new Div(Icon.of(icon), new Span(sentence));
        note.addClassName("si-note");
        return note;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
