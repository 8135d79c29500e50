package org.smartinteraction.sections.news;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.people.Access;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The list of news, the newest first. */
class NewsView extends Div {

    private static final int MOST = 60;
    private static final int EXCERPT = 240;

    NewsView(News news, Attachments attachments, Access access, Section section) {
        addClassName("si-stack");
        var header = new PageHeader(section.name(Texts.locale())).lead(Texts.t("news.lead"));
        boolean writes = access.may(NewsSection.WRITE);
        if (writes) {
            var write = new Anchor(section.path("new"), Texts.t("news.write"));
            write.addClassName("si-button");
            header.actions(write);
        }
        add(header);
        var latest = news.latest(section, MOST);
        add(latest.isEmpty() ? new EmptyState("news", Texts.t("news.empty")) : cards(attachments, section, latest, 2));
        var unpublished = writes ? news.unpublished(section) : List.<Article>of();
        if (!unpublished.isEmpty()) {
            add(new H2(Texts.t("news.unpublished")), cards(attachments, section, unpublished, 3));
        }
    }

    static Cards cards(Attachments attachments, Section section, List<Article> articles, int level) {
        var pictures = attachments.firstOf(articles.stream().map(Article::id).toList());
        return new Cards(articles.stream()
                .map(article -> {
                    var card = new CardLink(section.path(article.id()), article.title(), level)
                            .text(article.text()
                                    .substring(
                                            0, Math.min(EXCERPT, article.text().length())))
                            .facts(new Fact("calendar", Texts.date(article.date())));
                    var picture = pictures.get(article.id());
                    if (picture != null) {
                        card.image(picture.thumb(), picture.alt());
                    }
                    return article.state() == Article.State.PUBLISHED ? card : card.badges(badge(article));
                })
                .toList());
    }

    static StatusBadge badge(Article article) {
        var key = "news.state." + article.state().name().toLowerCase(java.util.Locale.ROOT);
        return new StatusBadge(
                Texts.t(key), article.state() == Article.State.DRAFT ? Tone.INFO : Tone.WARNING, "eye-off");
    }
}
