package org.smartinteraction.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.people.People;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.TextChange;
import org.smartinteraction.ui.Texts;

/** One case: what was written, what is said against it, what was decided, and the decision that is due now. */
@Route(value = "moderation/case/:id", layout = SpaceShell.class)
@PermitAll
@StyleSheet("styles/engagement.css")
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Queue queue;
    private final transient Desk desk;
    private final transient People people;
    private String query = "";

    CaseView(Queue queue, Desk desk, People people) {
        this.queue = queue;
        this.desk = desk;
        this.people = people;
        addClassName("si-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").filter(text -> text.matches("[0-9a-fA-F-]{36}"));
        query = event.getLocation().getQueryParameters().getQueryString();
        build(id.map(UUID::fromString).orElseThrow(NotFoundException::new));
    }

    private void build(UUID id) {
        removeAll();
        var found = queue.find(id).orElseThrow(NotFoundException::new);
        var kind = Texts.t("moderation.kind." + found.kind());
        var header = new PageHeader(Texts.t("moderation.case", kind))
                .back(QueueView.address("moderation", query), Texts.t("moderation.title"));
        var verdict = found.verdict();
        if (found.state() != Case.State.DECIDED) {
            header.facts(Due.badge(found.due(), queue.today()));
        } else if (verdict != null) {
            header.facts(verdict.badge());
        }
        add(header, Layouts.sided(Layouts.stack(thing(found), reports(found), history(found)), decision(found)));
    }

    private Component thing(Case found) {
        var panel = Layouts.panel(new H2(Texts.t("moderation.case.thing")));
        queue.thing(found.kind(), found.subjectId())
                .ifPresentOrElse(
                        thing -> {
                            if (!thing.title().isBlank()) {
                                panel.add(words(thing.title()));
                            }
                            if (!thing.text().isBlank()) {
                                panel.add(words(thing.text()));
                            }
                            if (thing.picture() != null) {
                                var image = new Image(thing.picture(), thing.title());
                                image.addClassName("si-figure");
                                panel.add(image);
                            }
                            panel.add(new Paragraph(new Anchor(thing.path(), Texts.t("moderation.case.open"))));
                            if (!found.before().isEmpty()) {
                                panel.add(change(found.before(), thing.words()));
                            }
                        },
                        () -> panel.add(new Paragraph(Texts.t("moderation.case.gone"))));
        return panel;
    }

    /** What the author did since they were asked to change it. */
    private static Component change(String before, String now) {
        var change = Layouts.stack(new H3(Texts.t("moderation.case.change")));
        change.add(
                before.equals(now)
                        ? new Paragraph(Texts.t("moderation.case.change.none"))
                        : new TextChange(before, now));
        return change;
    }

    private Component reports(Case found) {
        var list = new UnorderedList();
        list.addClassName("si-record");
        for (var report : queue.reports(found.id())) {
            var when = new Span(Texts.time(report.reportedAt()));
            when.addClassName("si-hint");
            var item = new ListItem(Layouts.row(new Span(Texts.t(report.ground().textKey())), when));
            if (!report.words().isBlank()) {
                item.add(words(report.words()));
            }
            list.add(item);
        }
        var count = list.getComponentCount();
        var lead = new Paragraph(Texts.t(count == 0 ? "moderation.case.first-look" : "moderation.case.reports.lead"));
        return Layouts.stack(new H2(Texts.t("moderation.case.reports", count)), lead, list);
    }

    private Component history(Case found) {
        var list = new OrderedList();
        list.addClassName("si-history");
        for (var done : queue.history(found.id())) {
            var head = Layouts.row(done.verdict().badge(), new Span(Texts.time(done.actedAt())), new Span(done.by()));
            var item = new ListItem(head);
            if (done.ground() != null) {
                item.add(new Paragraph(
                        Texts.t("moderation.rule", Texts.t(done.ground().textKey()))));
            }
            item.add(words(done.reasons()));
            list.add(item);
        }
        if (found.appealedAt() != null) {
            list.add(new ListItem(
                    new Paragraph(Texts.t("moderation.case.appealed", Texts.time(found.appealedAt()))),
                    words(found.appealWords())));
        }
        var history = Layouts.stack(new H2(Texts.t("moderation.case.history")), list);
        history.setVisible(list.getComponentCount() > 0);
        return history;
    }

    private Component decision(Case found) {
        var me = people.requireMe().id();
        var panel = Layouts.panel(new H2(Texts.t("moderation.decide")));
        if (me.equals(found.authorId())) {
            return with(panel, "moderation.refusal.own");
        }
        return switch (found.state()) {
            case OPEN -> with(panel, new DecisionForm(desk, found, queue.reports(found.id()), this::build));
            case APPEALED ->
                me.equals(found.decidedBy())
                        ? with(panel, "moderation.refusal.own-decision")
                        : with(panel, LastWordForm.settling(desk, found, this::build));
            case DECIDED -> {
                next().ifPresent(panel::add);
                yield found.isHiding()
                        ? with(panel, LastWordForm.restoring(desk, found, this::build))
                        : with(panel, "moderation.decide.nothing");
            }
        };
    }

    /** The way to what waits longest; it has the focus when a decision was just taken. */
    private Optional<Component> next() {
        return queue.next(QueueView.wanted(query)).map(waiting -> {
            var link = new Anchor(
                    QueueView.address("moderation/case/" + waiting, query),
                    Icon.of("arrow-right"),
                    new Span(Texts.t("moderation.case.next")));
            link.addClassName("si-button");
            link.getElement().executeJs("this.focus()");
            return link;
        });
    }

    private static Div with(Div panel, String textKey) {
        return with(panel, new Paragraph(Texts.t(textKey)));
    }

    private static Div with(Div panel, Component part) {
        panel.add(part);
        return panel;
    }

    static Paragraph words(String text) {
        var words = new Paragraph(text);
        words.addClassName("si-words");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("moderation.title");
    }
}
