package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Every saved wording: who, when, what changed, and bringing an earlier one back. */
class VersionsView extends Div implements HasDynamicTitle {

    private final transient Desk desk;
    private final Section section;
    private final UUID id;

    VersionsView(Desk desk, Visit visit, UUID id) {
        this.desk = desk;
        this.section = visit.section();
        addClassName("si-page");
        this.id = id;
        var solution = desk.solutions().see(id);
        var all = desk.solutions().revisions(id);
        var shown = visit.parameter("v")
                .map(VersionsView::number)
                .orElse(all.getFirst().number());
        add(new PageHeader(getPageTitle()).lead(solution.wording().title()).back(section.path(id), Say.t("back.one")));
        var side = new OrderedList();
        side.addClassName("si-plain-list");
        for (var revision : all) side.add(new ListItem(entry(revision, shown)));
        var list = new Div(new H2(Say.t("versions.all")), side);
        add(Layouts.sided(
                change(
                        all,
                        shown,
                        desk.solutions().mayManage(id) && solution.state().isEditable()),
                list));
    }

    private Div entry(Revision revision, int shown) {
        var link =
                new Anchor(section.path(id) + "/versions?v=" + revision.number(), Say.t("version", revision.number()));
        if (revision.number() == shown) link.getElement().setAttribute("aria-current", "true");
        var row = Layouts.row(
                link,
                new Span(Texts.time(revision.savedAt())),
                new Span(desk.names().member(revision.memberId())));
        var from = revision.restoredFrom();
        if (from != null) row.add(new Span(Say.t("version.from", from)));
        return row;
    }

    private Div change(List<Revision> all, int shown, boolean mayRestore) {
        var panel = Layouts.panel();
        var revision =
                all.stream().filter(one -> one.number() == shown).findFirst().orElse(all.getFirst());
        var before =
                all.stream().filter(one -> one.number() < revision.number()).findFirst();
        panel.add(new H2(Say.t("version", revision.number())));
        if (before.isEmpty()) {
            panel.add(new Paragraph(Say.t("version.first")));
            panel.add(new DifferenceView(new Wording("", "", ""), revision.wording()));
        } else {
            panel.add(new Paragraph(Say.t("version.against", before.get().number())));
            panel.add(new DifferenceView(before.get().wording(), revision.wording()));
        }
        if (mayRestore && revision.number() != all.getFirst().number()) {
            var number = revision.number();
            panel.add(new Button(
                    Say.t("version.restore"),
                    _ -> Confirm.ask(
                            Say.t("version.restore.sure", number),
                            Say.t("version.restore.means"),
                            Say.t("version.restore"),
                            () -> restore(number))));
        }
        return panel;
    }

    private void restore(int number) {
        try {
            desk.solutions().restore(id, number);
            Notice.success(Say.t("version.restored", number));
            getUI().ifPresent(ui -> ui.navigate(section.path(id).substring(1)));
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    @Override
    public String getPageTitle() {
        return Say.t("versions.title");
    }
}
