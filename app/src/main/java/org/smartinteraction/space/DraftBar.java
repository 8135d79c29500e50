package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** How the draft stands to what is published, and the way to publish it. */
class DraftBar extends Div {

    private final transient Builder builder;

    DraftBar(Builder builder) {
        this.builder = builder;
        addClassName("builder-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Texts.t("builder.bar"));
    }

    void refresh() {
        removeAll();
        var standing = builder.standing(Texts.in(Texts.locale()));
        var saved = standing.draft().savedAt();
        setClassName("builder-bar-begun", saved != null);
        if (saved == null) {
            add(new StatusBadge(Texts.t("builder.bar.same", standing.newest().version()), Tone.GOOD));
            return;
        }
        var state = standing.hasMoved()
                ? new StatusBadge(Texts.t("builder.bar.moved", standing.newest().version()), Tone.WARNING)
                : new StatusBadge(Texts.t("builder.bar.changes", standing.mine().size()), Tone.ACTIVE, "pencil");
        var when = new Span(Texts.t("builder.bar.saved", Texts.time(saved)));
        when.addClassName("si-hint");
        var publish = new Anchor("/builder/publish", Texts.t("builder.bar.publish"));
        publish.addClassName("si-button");
        var discard = new Button(Texts.t("builder.bar.discard"), _ -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        add(Layouts.row(state, when), Layouts.row(discard, publish));
    }

    private void discard() {
        Confirm.danger(
                Texts.t("builder.discard.title"),
                Texts.t("builder.discard.text"),
                Texts.t("builder.discard.action"),
                () -> {
                    builder.discard();
                    Notice.success(Texts.t("builder.discard.done"));
                    UI.getCurrent().refreshCurrentRoute(true);
                });
    }
}
