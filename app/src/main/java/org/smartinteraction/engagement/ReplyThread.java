package org.smartinteraction.engagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Replies.Said;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** A thread of replies, oldest first; what the authority says stands out, by a word and not by colour alone. */
@StyleSheet("styles/engagement.css")
public final class ReplyThread extends Div {

    /**
     * These replies.
     *
     * @param names whether residents are shown by name; officials always are
     * @param withdraw what taking one off the page does; null when the person may not
     */
    public ReplyThread(List<Said> replies, boolean names, @Nullable Consumer<UUID> withdraw) {
        this(replies, names, withdraw, _ -> new Div());
    }

    /**
     * These replies with something under each.
     *
     * @param names whether residents are shown by name; officials always are
     * @param withdraw what taking one off the page does; null when the person may not
     * @param under what stands under a reply that is on the page
     */
    public ReplyThread(
            List<Said> replies, boolean names, @Nullable Consumer<UUID> withdraw, Function<Said, Component> under) {
        addClassName("si-thread");
        var list = new OrderedList();
        for (var said : replies) {
            var entry = entry(said, names, withdraw);
            if (said.withdrawnReason() == null) {
                entry.add(under.apply(said));
            }
            list.add(new ListItem(entry));
        }
        add(list);
        setVisible(!replies.isEmpty());
    }

    private static Div entry(Said said, boolean names, @Nullable Consumer<UUID> withdraw) {
        boolean official = said.voice() == Voice.OFFICIAL;
        var voice = new Span(Icon.of(official ? "building-bank" : "user"), new Span(voice(said, names)));
        voice.addClassName("si-reply-by");
        var time = new Span(Texts.time(said.writtenAt()));
        time.addClassName("si-reply-time");
        var head = new Div(voice, time);
        head.addClassName("si-reply-head");
        var entry = new Div(head);
        entry.addClassName("si-reply");
        if (official) {
            entry.addClassName("si-reply-official");
        }
        if (said.withdrawnReason() != null) {
            var gone = new Paragraph(Texts.t("engagement.reply.withdrawn", said.withdrawnReason()));
            gone.addClassName("si-reply-gone");
            entry.add(gone);
            return entry;
        }
        if (said.hidden()) {
            var hidden = new Paragraph(Texts.t("engagement.reply.hidden"));
            hidden.addClassName("si-reply-gone");
            entry.add(hidden);
        }
        if (said.text().isEmpty()) {
            return entry;
        }
        var text = new Paragraph(said.text());
        text.addClassName("si-words");
        // The browser finds out by itself in which direction a text runs.
        text.getElement().setAttribute("dir", "auto");
        entry.add(text);
        if (withdraw != null) {
            var button = new Button(Texts.t("engagement.reply.withdraw"), _ -> withdraw.accept(said.id()));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            entry.add(button);
        }
        return entry;
    }

    private static String voice(Said said, boolean names) {
        var name = said.by().isEmpty() ? Texts.t("engagement.reply.someone") : said.by();
        return switch (said.voice()) {
            case OFFICIAL -> Texts.t("engagement.reply.official", name);
            case AUTHOR -> names ? Texts.t("engagement.reply.author-named", name) : Texts.t("engagement.reply.author");
            case RESIDENT -> names ? name : Texts.t("engagement.reply.resident");
        };
    }
}
