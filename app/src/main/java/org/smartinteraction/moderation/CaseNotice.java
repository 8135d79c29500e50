package org.smartinteraction.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** What the author of a thing is told of a decision about it, and can do. */
class CaseNotice extends Div {

    private final transient Authors authors;

    /** @param where link to the thing; null on its own page */
    CaseNotice(Authors authors, Case found, @Nullable Anchor where) {
        this.authors = authors;
        addClassNames("si-panel", "si-stack");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.t("moderation.notice.label"));
        show(found, where);
    }

    private void show(Case found, @Nullable Anchor where) {
        removeAll();
        var kind = Texts.t("moderation.kind." + found.kind());
        var verdict = found.verdict();
        if (verdict == null) {
            add(line("eye", Texts.t("moderation.notice.first-look", kind, Due.until(found.due()))));
        } else {
            var decided = found.decidedAt();
            var day = decided == null ? "" : Texts.date(decided);
            add(line(
                    found.isHiding() ? "eye-off" : "pencil", Texts.t("moderation.notice." + verdict.key(), kind, day)));
            var rule = found.ground();
            if (rule != null) {
                add(new Paragraph(
                        Texts.t("moderation.notice.rule", Texts.t(rule.textKey()), Texts.t(rule.quoteKey()))));
            }
            add(new Paragraph(Texts.t("moderation.notice.reasons")), CaseView.words(found.reasons()));
            after(found);
        }
        if (where != null) {
            add(new Paragraph(where));
        }
        var acts = Layouts.row();
        if (found.asksForChange()) {
            acts.add(mending(found, where));
        }
        if (found.isAppealable()) {
            acts.add(new Button(Texts.t("moderation.appeal"), Icon.of("scale"), _ -> ask(found.id(), where)));
        }
        acts.setVisible(acts.getComponentCount() > 0);
        add(acts);
    }

    private void after(Case found) {
        if (found.restoredAt() != null) {
            add(line("eye", Texts.t("moderation.notice.restored", Texts.date(found.restoredAt()))));
        } else if (found.state() == Case.State.OPEN) {
            add(line("clock", Texts.t("moderation.notice.again", Due.until(found.due()))));
        } else if (found.state() == Case.State.APPEALED) {
            add(line("scale", Texts.t("moderation.notice.appealed", Due.until(found.due()))));
        } else if (found.outcome() != null) {
            add(line("scale", Texts.t("moderation.notice." + found.outcome().key())));
            add(CaseView.words(found.outcomeReasons()));
        }
    }

    /** What the author presses to do what they are asked to. */
    private Button mending(Case found, @Nullable Anchor where) {
        return switch (authors.mending(found)) {
            case TEXT -> change(found, false);
            case TITLE_AND_TEXT -> change(found, true);
            case REMOVAL ->
                new Button(
                        Texts.t("moderation.mend.remove"),
                        Icon.of("trash"),
                        _ -> Confirm.danger(
                                Texts.t("moderation.mend.remove.question"),
                                Texts.t("moderation.mend.remove.consequence"),
                                Texts.t("moderation.mend.remove"),
                                () -> {
                                    authors.mend(found.id(), "", "");
                                    mended();
                                }));
            case ELSEWHERE ->
                new BusyButton(
                        Texts.t("moderation.notice.changed"),
                        () -> act(() -> authors.changed(found.id()), "moderation.notice.changed.done", where));
        };
    }

    private Button change(Case found, boolean titled) {
        var change = new Button(
                Texts.t("moderation.mend"),
                Icon.of("pencil"),
                _ -> authors.thing(found)
                        .ifPresent(thing -> new MendDialog(thing, titled, (title, text) -> {
                                    authors.mend(found.id(), title, text);
                                    mended();
                                })
                                .open()));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        return change;
    }

    /** The page around shows what was changed. */
    private void mended() {
        Notice.success(Texts.t("moderation.notice.changed.done"));
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void ask(UUID id, @Nullable Anchor where) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("moderation.appeal"));
        var words = new TextArea(Texts.t("moderation.appeal.words"));
        words.setHelperText(Texts.t("moderation.appeal.words.help"));
        words.setMaxLength(Reports.MAX_WORDS);
        words.setMinRows(4);
        words.setWidthFull();
        dialog.add(Layouts.stack(new Paragraph(Texts.t("moderation.appeal.lead")), words));
        dialog.setWidth("34rem");
        dialog.setMaxWidth("96vw");
        dialog.getFooter()
                .add(
                        new Button(Texts.t("ui.cancel"), _ -> dialog.close()),
                        new BusyButton(Texts.t("moderation.appeal.send"), () -> {
                            try {
                                show(authors.appeal(id, words.getValue()), where);
                                dialog.close();
                                Notice.success(Texts.t("moderation.appeal.done"));
                            } catch (Refusal refusal) {
                                words.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
                                words.setInvalid(true);
                                words.focus();
                            }
                        }));
        dialog.open();
    }

    private void act(Supplier<Case> act, String done, @Nullable Anchor where) {
        try {
            show(act.get(), where);
            Notice.success(Texts.t(done));
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    static Div line(String icon, String sentence) {
        var line = new Div(Icon.of(icon), new com.vaadin.flow.component.html.Span(sentence));
        line.addClassName("si-note");
        return line;
    }
}
