package org.smartinteraction.sections.news;

import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.engagement.PicturesChanged;
import org.smartinteraction.moderation.Moderated;
import org.smartinteraction.space.Spaces;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Articles before the moderators. */
@Component
class ArticleModerated implements Moderated {

    static final String KIND = "news";

    private final Articles articles;
    private final News news;
    private final Spaces spaces;

    ArticleModerated(Articles articles, News news, Spaces spaces) {
        this.articles = articles;
        this.news = news;
        this.spaces = spaces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Thing> find(UUID id) {
        return articles.findById(id)
                .filter(article -> article.state() == Article.State.PUBLISHED)
                .flatMap(article -> spaces.section(article.sectionId())
                        .map(section -> new Thing(
                                id, article.authorId(), article.title(), article.text(), section.path(id), null)));
    }

    @EventListener
    void on(PicturesChanged change) {
        news.publishAnew(change.subject());
    }
}
