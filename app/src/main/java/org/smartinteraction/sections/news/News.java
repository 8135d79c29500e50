package org.smartinteraction.sections.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Attachment;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.ui.Texts;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing news and reading them. */
@Service
@Transactional
class News {

    private final Articles articles;
    private final Publisher publisher;
    private final Attachments attachments;
    private final People people;
    private final Access access;
    private final Veil veil;
    private final Spaces spaces;
    private final Journal journal;

    News(
            Articles articles,
            Publisher publisher,
            Attachments attachments,
            People people,
            Access access,
            Veil veil,
            Spaces spaces,
            Journal journal) {
        this.articles = articles;
        this.publisher = publisher;
        this.attachments = attachments;
        this.people = people;
        this.access = access;
        this.veil = veil;
        this.spaces = spaces;
        this.journal = journal;
    }

    /**
     * Keeps an article as it is written now.
     *
     * @param id which one; null for a new one
     * @param publish whether everybody is to see it from now on
     * @throws Refusal when it has no title or is too long
     */
    UUID write(Section section, @Nullable UUID id, String title, String text, List<UUID> pictures, boolean publish) {
        access.require(NewsSection.WRITE);
        var now = Instant.now();
        var article = id == null ? new Article(section.id(), people.requireMe().id(), now) : require(id);
        article.write(title, text, now);
        if (publish) {
            article.publish(now);
        }
        articles.save(article);
        attachments.hang(pictures, section.id(), article.id(), Texts.t("news.photo-of", article.title()));
        if (article.state() == Article.State.PUBLISHED) {
            journal.record("news.publish", article.id(), Map.of("pictures", pictures.size()));
            publisher.publish(item(section, article));
        }
        return article.id();
    }

    /** Takes an article off the public pages; it can be published again. */
    void withdraw(UUID id) {
        access.require(NewsSection.WRITE);
        require(id).withdraw();
        journal.record("news.withdraw", id, Map.of());
        publisher.withdraw(id);
    }

    private PublishedItem item(Section section, Article article) {
        return PublishedItem.of(article.id(), section.id(), "news", section.path(article.id()), article.title())
                .body(article.text())
                .image(attachments.of(article.id()).stream()
                        .findFirst()
                        .map(Attachment::id)
                        .orElse(null))
                .audience(section.audience())
                .times(article.date(), article.changedAt())
                .fact("news.published", 1);
    }

    /** The article, if it is public or the person may write. */
    @Transactional(readOnly = true)
    Optional<Article> find(UUID id) {
        return articles.findById(id)
                .filter(article -> article.state() == Article.State.PUBLISHED || access.may(NewsSection.WRITE))
                .filter(article -> veil.maySee(id, article.authorId()));
    }

    @Transactional(readOnly = true)
    List<Article> latest(Section section, int most) {
        return veil.shown(
                articles.findBySectionIdAndStateOrderByPublishedAtDesc(
                        section.id(), Article.State.PUBLISHED, Limit.of(most)),
                Article::id);
    }

    /** Publishes an article as it is now, if it is one and published. */
    void publishAnew(UUID id) {
        articles.findById(id)
                .filter(article -> article.state() == Article.State.PUBLISHED)
                .ifPresent(article -> spaces.current().sections().stream()
                        .filter(section -> section.id().equals(article.sectionId()))
                        .forEach(section -> publisher.publish(item(section, article))));
    }

    /** Drafts and withdrawn articles, for those who write. */
    @Transactional(readOnly = true)
    List<Article> unpublished(Section section) {
        access.require(NewsSection.WRITE);
        return articles.findBySectionIdAndStateNotOrderByChangedAtDesc(
                section.id(), Article.State.PUBLISHED, Limit.of(100));
    }

    private Article require(UUID id) {
        return articles.findById(id).orElseThrow(() -> new Refusal("news.refusal.gone"));
    }
}
