package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Everything that was ever published: by whom, when, and what it changed. */
@Route(value = "builder/history", layout = BuilderShell.class)
@PermitAll
class HistoryView extends BuilderPage {

    /** So many versions at once: each is compared with the one before. */
    private static final int PAGE = 20;

    private final Cards versions = new Cards(List.of()).inOneColumn();
    private final Button more = new Button(Texts.t("builder.history.more"));
    private int next = Integer.MAX_VALUE;

    HistoryView(Builder builder) {
        super(builder, "history");
        more.addClickListener(_ -> show());
        add(versions, more);
        show();
    }

    private void show() {
        var newest = next == Integer.MAX_VALUE;
        var part = builder().history(next, PAGE + 1);
        for (int i = 0; i < Math.min(PAGE, part.size()); i++) {
            versions.addCard(card(part.get(i), i + 1 < part.size() ? part.get(i + 1) : null, newest && i == 0));
        }
        more.setVisible(part.size() > PAGE);
        next = part.getLast().version();
    }

    private static Component card(Publication version, @Nullable Publication before, boolean newest) {
        var title = new H2(new Anchor(
                "/builder/version/" + version.version(), Texts.t("builder.history.version", version.version())));
        var facts = Layouts.row(new Fact("calendar", Texts.time(version.at())), new Fact("user", by(version)));
        if (newest) {
            facts.addComponentAsFirst(new StatusBadge(Texts.t("builder.history.current"), Tone.GOOD));
        }
        var body = new Div(title, facts);
        body.addClassName("si-card-body");
        if (version.note() != null) {
            body.add(new Paragraph(version.note()));
        }
        body.add(before == null ? new Paragraph(Texts.t("builder.history.first")) : changes(version, before));
        var card = new Article(body);
        card.addClassName("si-card");
        return card;
    }

    private static Component changes(Publication version, Publication before) {
        List<Difference> changes = Differences.between(before.config(), version.config(), Texts.in(Texts.locale()));
        return changes.isEmpty() ? new Paragraph(Texts.t("builder.history.same")) : new DifferenceList(changes);
    }

    static String by(Publication version) {
        return version.by() == null ? Texts.t("builder.history.platform") : version.by();
    }
}
