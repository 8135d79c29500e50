package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.IntStream;
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

    HistoryView(Builder builder) {
        super(builder, "history");
        var history = builder.history();
        add(new Cards(IntStream.range(0, history.size())
                        .mapToObj(index -> card(
                                history.get(index),
                                index + 1 < history.size() ? history.get(index + 1) : null,
                                index == 0))
                        .toList())
                .inOneColumn());
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
