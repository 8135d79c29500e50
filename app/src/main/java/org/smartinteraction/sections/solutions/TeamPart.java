package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;
import org.springframework.web.util.UriUtils;

/** Who writes and carries out the solution together. */
class TeamPart extends Part {

    private final transient Desk desk;
    private final UUID id;

    TeamPart(Desk desk, UUID id) {
        super("team", Say.t("team.title"));
        this.desk = desk;
        this.id = id;
    }

    @Override
    protected void fill(Div into) {
        var solution = desk.solutions().see(id);
        var may = desk.gate().of(id);
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        list.add(new ListItem(Layouts.row(
                Icon.of("user-circle"),
                new Span(desk.names().speaker(solution.authorId(), solution.actorId())),
                new Span(Say.sector(solution.sector())),
                new Span(Say.t("team.author")))));
        for (var editor : desk.team().of(id)) list.add(new ListItem(row(editor, may.manage())));
        hint(Texts.number(1 + desk.team().of(id).size()));
        into.add(list);
        if (may.manage()) {
            into.add(
                    new Button(Say.t("team.invite"), Icon.of("user-plus"), _ -> invite()),
                    new Paragraph(Say.t("team.invite.means")));
        }
    }

    private Div row(Editor editor, boolean manage) {
        var address = editor.email();
        var name = address != null ? address : desk.names().member(editor.memberId());
        var row = Layouts.row(
                Icon.of("pencil"), new Span(name), new Span(Say.t(address != null ? "team.invited" : "team.editor")));
        if (manage) {
            var editorId = editor.id();
            var remove = new Button(
                    Say.t("remove"), _ -> act(() -> desk.team().remove(editorId), Say.t("team.removed", name)));
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            remove.setAriaLabel(Say.t("remove") + ": " + name);
            row.add(remove);
        }
        return row;
    }

    private void invite() {
        var email = Ask.required(new EmailField(Say.t("team.email")));
        email.setHelperText(Say.t("team.email.help"));
        Ask.open(
                Say.t("team.invite"),
                Say.t("team.invite.do"),
                () -> {
                    desk.team().invite(id, email.getValue());
                    after(Say.t("team.joined", email.getValue()));
                    tell(email.getValue().strip());
                },
                email);
    }

    /** Letters of the platform are for signing in only, so the inviter sends their own, from a ready one. */
    private void tell(String address) {
        var letter = new Anchor("", Say.t("team.tell.mail"));
        letter.addClassName("si-button");
        letter.getElement().setAttribute("router-ignore", true);
        var title = desk.solutions().see(id).wording().title();
        UI.getCurrent().getPage().fetchCurrentURL(here -> {
            var page = here.toString().replaceFirst("[?#].*", "");
            letter.setHref("mailto:" + encoded(address) + "?subject=" + encoded(Say.t("team.letter.subject", title))
                    + "&body=" + encoded(Say.t("team.letter.text", title, page)));
        });
        var dialog = new Dialog(new Paragraph(Say.t("team.tell.means", address)), letter);
        dialog.setHeaderTitle(Say.t("team.tell"));
        dialog.setWidth("min(36rem, 94vw)");
        dialog.getFooter().add(new Button(Say.t("team.tell.close"), _ -> dialog.close()));
        dialog.open();
    }

    private static String encoded(String words) {
        return UriUtils.encode(words, StandardCharsets.UTF_8);
    }
}
