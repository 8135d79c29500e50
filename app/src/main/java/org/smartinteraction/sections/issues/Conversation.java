package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.engagement.DraftKeeper;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Replies.Said;
import org.smartinteraction.engagement.ReplyThread;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SignInLink;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** What people and the authority say about an issue, and a field to say more. An official chooses for whom they speak. */
class Conversation extends Div {

    private final transient IssuePages pages;
    private final UUID id;
    private final transient Runnable then;
    final TextArea text = new TextArea();
    private final RadioButtonGroup<Voice> voice = new RadioButtonGroup<>();
    private final DraftKeeper draft;

    Conversation(IssuePages pages, Section section, Row row, Runnable then) {
        this.pages = pages;
        this.id = row.id();
        this.then = then;
        boolean member = pages.people().me().isPresent();
        draft = new DraftKeeper(
                pages.drafts(),
                member,
                "issue-reply:" + id,
                () -> Map.of("text", text.getValue()),
                typed -> text.setValue(typed.getOrDefault("text", "")));
        addClassName("si-stack");
        boolean named = section.is(IssuesSection.NAMES) || pages.access().isStaff();
        var said = pages.replies().about(id);
        var entered = pages.entered().on(said.stream().map(Said::id).toList());
        add(new H2(Texts.t("issues.replies", said.size())));
        add(new ReplyThread(
                said,
                named,
                pages.access().may(IssuesSection.MODERATE) ? this::askWithdraw : null,
                each -> Layouts.row(entered.apply(each.id()), pages.moderation().under(each))));
        add(member ? form() : signIn(section));
    }

    private Div form() {
        boolean official = pages.access().may(IssuesSection.ANSWER);
        text.setLabel(Texts.t(official ? "issues.reply.official" : "issues.reply"));
        text.setMaxLength(Replies.MAX_TEXT);
        text.setMinRows(3);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                draft.changed();
            }
        });
        voice.setLabel(Texts.t("issues.reply.voice"));
        voice.setItems(List.of(Voice.OFFICIAL, Voice.RESIDENT));
        voice.setItemLabelGenerator(
                value -> Texts.t("issues.reply.voice." + value.name().toLowerCase(java.util.Locale.ROOT)));
        voice.setValue(official ? Voice.OFFICIAL : Voice.RESIDENT);
        voice.setVisible(official);
        var send = new BusyButton(Texts.t("issues.reply.send"), this::send);
        // The one thing to press on this page is another.
        send.removeThemeVariants(ButtonVariant.PRIMARY);
        return Layouts.form(text, voice, Layouts.row(send), draft);
    }

    private static Paragraph signIn(Section section) {
        var location = com.vaadin.flow.component.UI.getCurrent().getActiveViewLocation();
        var link = new Anchor(SignInLink.to(location.getPath()), Texts.t("issues.reply.sign-in"));
        link.getElement().setAttribute("router-ignore", true);
        return new Paragraph(link);
    }

    private void send() {
        try {
            if (voice.getValue() == Voice.OFFICIAL) {
                pages.desk().reply(id, text.getValue());
            } else {
                pages.issues().comment(id, text.getValue());
            }
            draft.sent();
            Notice.success(Texts.t("issues.reply.sent"));
            then.run();
        } catch (Refusal refusal) {
            text.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            text.setInvalid(true);
            text.focus();
        }
    }

    private void askWithdraw(UUID reply) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("issues.reply.withdraw"));
        var reason = new TextArea(Texts.t("issues.step.reason"));
        reason.setWidthFull();
        dialog.add(reason);
        dialog.getFooter().add(new BusyButton(Texts.t("engagement.reply.withdraw"), () -> {
            try {
                pages.desk().withdrawReply(reply, reason.getValue());
                dialog.close();
                then.run();
            } catch (Refusal refusal) {
                reason.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
                reason.setInvalid(true);
            }
        }));
        dialog.open();
    }
}
