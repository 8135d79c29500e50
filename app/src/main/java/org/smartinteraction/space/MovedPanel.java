package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** Somebody published before me: who, what they changed, what we both changed, and two ways to go on. */
class MovedPanel extends Div {

    MovedPanel(Standing standing, List<Publication> history, Runnable bringOver, Runnable putAside) {
        addClassNames("si-panel", "builder-moved");
        var newest = standing.newest().version();
        var latest = history.getFirst();
        var who = latest.by() == null ? Texts.t("builder.history.platform") : latest.by();
        add(
                new H2(Texts.t("builder.moved.title")),
                new Paragraph(Texts.t(
                        "builder.moved.text",
                        who,
                        newest,
                        Texts.time(latest.at()),
                        standing.draft().basedOn())),
                new H3(Texts.t("builder.moved.theirs")),
                new DifferenceList(standing.theirs()));
        if (standing.disputed().isEmpty()) {
            add(new Paragraph(Texts.t("builder.moved.peace")));
        } else {
            add(
                    new H3(Texts.t("builder.moved.disputed")),
                    new Paragraph(Texts.t("builder.moved.disputed.text")),
                    new DifferenceList(standing.disputed()));
        }
        var bring = new Button(Texts.t("builder.moved.bring", newest), _ -> bringOver.run());
        bring.addThemeVariants(ButtonVariant.PRIMARY);
        var both = new Button(Texts.t("builder.moved.both"), _ -> putAside.run());
        var hint = new Paragraph(Texts.t("builder.moved.both.help", newest));
        hint.addClassName("si-hint");
        add(Layouts.row(bring, both), hint);
    }
}
