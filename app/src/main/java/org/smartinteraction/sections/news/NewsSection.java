package org.smartinteraction.sections.news;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.moderation.ModerationParts;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Who;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SectionType;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** The section with news: a list, a page for each article, a form for those who write. */
@Component
class NewsSection implements SectionType {

    static final Action WRITE = new Action("news", "write", Who.STAFF);

    private static final int IN_BLOCK = 3;

    private final News news;
    private final Attachments attachments;
    private final Access access;
    private final ModerationParts moderation;

    NewsSection(News news, Attachments attachments, Access access, ModerationParts moderation) {
        this.news = news;
        this.attachments = attachments;
        this.access = access;
        this.moderation = moderation;
    }

    @Override
    public String key() {
        return "news";
    }

    @Override
    public String icon() {
        return "news";
    }

    @Override
    public List<Action> actions() {
        return List.of(WRITE);
    }

    @Override
    public com.vaadin.flow.component.Component view(Visit visit) {
        if (visit.path().isEmpty()) {
            return new NewsView(news, attachments, access, visit.section());
        }
        if (visit.path().equals(List.of("new"))) {
            access.require(WRITE);
            return new ArticleForm(news, attachments, visit.section(), null);
        }
        var article = visit.id(0).flatMap(news::find).orElseThrow(NoSuchPage::new);
        if (!article.sectionId().equals(visit.section().id())) {
            throw new NoSuchPage();
        }
        if (visit.step(1).isEmpty()) {
            return new ArticleView(news, attachments, access, moderation, visit.section(), article);
        }
        access.require(WRITE);
        return new ArticleForm(news, attachments, visit.section(), article);
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> block(Section section) {
        var latest = news.latest(section, IN_BLOCK);
        var all = new Anchor(section.path(), Texts.t("news.all"));
        return Optional.of(Layouts.stack(
                Layouts.headed(new H2(section.name(Texts.locale())), all),
                latest.isEmpty()
                        ? new EmptyState("news", Texts.t("news.empty"))
                        : NewsView.cards(attachments, section, latest, 3)));
    }
}
