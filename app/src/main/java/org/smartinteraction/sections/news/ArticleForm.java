package org.smartinteraction.sections.news;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.PictureField;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Writing an article or mending it. */
class ArticleForm extends Div implements HasDynamicTitle {

    private static final int PICTURES = 5;

    private final transient News news;
    private final transient Section section;
    private final @Nullable UUID id;
    final TextField title = new TextField(Texts.t("news.form.title"));
    final TextArea text = new TextArea(Texts.t("news.form.text"));
    private final PictureField pictures;

    ArticleForm(News news, Attachments attachments, Section section, @Nullable Article article) {
        this.news = news;
        this.section = section;
        this.id = article == null ? null : article.id();
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(Article.MAX_TITLE);
        text.setHelperText(Texts.t("news.form.text.hint"));
        text.setMinRows(10);
        text.setMaxLength(Article.MAX_TEXT);
        pictures = new PictureField(attachments, PICTURES);
        if (article != null) {
            title.setValue(article.title());
            text.setValue(article.text());
            pictures.hold(attachments.of(article.id()));
        }
        boolean published = article != null && article.state() == Article.State.PUBLISHED;
        var publish = new BusyButton(Texts.t(published ? "news.form.save" : "news.form.publish"), () -> save(true));
        var keep = new Button(Texts.t("news.form.keep"), _ -> save(false));
        keep.setVisible(!published);
        add(
                new PageHeader(getPageTitle()).back(section.path(), section.name(Texts.locale())),
                Layouts.form(title, text, pictures, Layouts.row(publish, keep)));
    }

    void save(boolean publish) {
        try {
            var saved = news.write(section, id, title.getValue(), text.getValue(), pictures.ids(), publish);
            Notice.success(Texts.t(publish ? "news.form.published" : "news.form.kept"));
            UI.getCurrent().navigate(section.path(saved).substring(1));
        } catch (Refusal refusal) {
            title.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            title.setInvalid(true);
            title.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t(id == null ? "news.write" : "news.edit");
    }
}
