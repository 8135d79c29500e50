package org.smartinteraction.space;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.smartinteraction.ui.Contrast;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** Says over every page of a preview that it is one, and dresses it in the look of the draft. */
class PreviewNote extends Paragraph {

    private final transient Look look;

    PreviewNote(Preview preview) {
        look = preview.space().config().look();
        addClassName("si-demo-note");
        getElement().setAttribute("role", "note");
        add(Icon.of("eye"), new Span(Texts.t("builder.preview.note", who(preview, Texts.locale()))));
    }

    static String who(Preview preview, Locale locale) {
        return preview.space()
                .config()
                .role(preview.as())
                .map(role -> role.name(locale))
                .orElseGet(() -> Texts.t(
                        preview.as().equals(Preview.VISITOR) ? "builder.preview.visitor" : "builder.preview.member"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var accent = Contrast.accent(look.accent());
        event.getUI()
                .getPage()
                .executeJs(
                        "const root = document.documentElement.style; root.setProperty('--space-accent', $0);"
                                + " root.setProperty('--space-accent-dark', $1); root.setProperty('--space-corners', $2)",
                        accent.light(),
                        accent.dark(),
                        look.corners().factor());
    }
}
