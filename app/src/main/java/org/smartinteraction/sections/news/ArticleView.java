package org.smartinteraction.sections.news;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.moderation.ModerationParts;
import org.smartinteraction.people.Access;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The page of one article. */
@StyleSheet("styles/engagement.css")
class ArticleView extends Div implements HasDynamicTitle {

    private final transient News news;
    private final transient Section section;
    private final transient Article article;

    ArticleView(
            News news,
            Attachments attachments,
            Access access,
            ModerationParts moderation,
            Section section,
            Article article) {
        this.news = news;
        this.section = section;
        this.article = article;
        var header = new PageHeader(article.title()).back(section.path(), section.name(Texts.locale()));
        header.facts(new Fact("calendar", Texts.date(article.date())));
        if (article.state() != Article.State.PUBLISHED) {
            header.facts(NewsView.badge(article));
        }
        if (access.may(NewsSection.WRITE)) {
            header.actions(editLink(), withdrawButton());
        }
        var words = new Div();
        words.addClassName("si-prose");
        for (var picture : attachments.of(article.id())) {
            var image = new Image(picture.full(), picture.alt());
            image.addClassName("si-figure");
            image.getElement().setAttribute("width", Integer.toString(picture.width()));
            image.getElement().setAttribute("height", Integer.toString(picture.height()));
            words.add(image);
        }
        for (var paragraph : article.text().split("\\R\\s*\\R")) {
            var part = new Paragraph(paragraph.strip());
            part.addClassName("si-words");
            part.getElement().setAttribute("dir", "auto");
            words.add(part);
        }
        add(
                header,
                moderation.note(article.id()),
                words,
                moderation.report(ArticleModerated.KIND, article.id(), article.authorId()));
    }

    private Anchor editLink() {
        var edit = new Anchor(section.path(article.id() + "/edit"), Texts.t("news.edit"));
        edit.addClassNames("si-button", "si-button-plain");
        return edit;
    }

    private Button withdrawButton() {
        var withdraw = new Button(Texts.t("news.withdraw"), Icon.of("eye-off"), _ -> ask());
        withdraw.setVisible(article.state() == Article.State.PUBLISHED);
        return withdraw;
    }

    private void ask() {
        Confirm.danger(
                Texts.t("news.withdraw.question"),
                Texts.t("news.withdraw.consequence"),
                Texts.t("news.withdraw"),
                () -> {
                    news.withdraw(article.id());
                    Notice.success(Texts.t("news.withdrawn"));
                    UI.getCurrent().navigate(section.path().substring(1));
                });
    }

    @Override
    public String getPageTitle() {
        return article.title();
    }
}
