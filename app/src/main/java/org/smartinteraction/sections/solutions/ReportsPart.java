package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.UUID;
import org.smartinteraction.engagement.PictureField;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.MoneyField;
import org.smartinteraction.ui.Texts;

/** What the team tells of the work, with photos and money spent. */
class ReportsPart extends Part {

    private static final int PHOTOS = 8;

    private final transient Desk desk;
    private final UUID id;
    private final Runnable changed;

    ReportsPart(Desk desk, UUID id, Runnable changed) {
        super("reports", Say.t("reports.title"));
        this.desk = desk;
        this.id = id;
        this.changed = changed;
    }

    @Override
    protected void changed() {
        changed.run();
    }

    @Override
    protected void fill(Div into) {
        var may = desk.gate().of(id);
        var reports = desk.works().reports(id);
        if (reports.isEmpty()) into.add(new EmptyState("camera", Say.t("reports.none")));
        else hint(Texts.number(reports.size()));
        var milestones = desk.works().milestones(id);
        for (var report : reports) {
            var about = milestones.stream()
                    .filter(milestone -> milestone.id().equals(report.milestoneId()))
                    .map(Milestone::title)
                    .findFirst()
                    .orElseGet(() -> Say.t("report.general"));
            into.add(article(report, about));
        }
        if (may.manage() && desk.solutions().see(id).state().isAccepted())
            into.add(new Button(Say.t("report.add"), Icon.of("plus"), _ -> write()));
    }

    private Article article(Report report, String about) {
        var article = new Article(new H3(about));
        article.addClassName("si-panel");
        article.add(Layouts.row(
                new Span(Texts.date(report.reportedAt())), new Span(desk.names().member(report.memberId()))));
        var text = new Div();
        text.addClassName("si-prose");
        report.text().lines().filter(line -> !line.isBlank()).forEach(line -> text.add(new Paragraph(line)));
        article.add(text);
        if (report.spent() > 0) article.add(new Paragraph(Say.t("report.spent", Texts.money(report.spent()))));
        var photos = desk.attachments().of(report.id());
        if (!photos.isEmpty()) {
            var gallery = new UnorderedList();
            gallery.addClassName("si-gallery");
            for (var photo : photos) {
                var image = new Image(photo.thumb(), photo.alt());
                image.getElement().setAttribute("loading", "lazy").setAttribute("width", "200");
                var link = new Anchor(photo.full());
                link.add(image);
                link.getElement().setAttribute("router-ignore", true);
                gallery.add(new ListItem(link));
            }
            article.add(gallery);
        }
        article.add(
                desk.moderation().note(report.id()),
                desk.moderation().report(ReportModerated.KIND, report.id(), report.memberId()));
        return article;
    }

    private void write() {
        var milestones = desk.works().milestones(id);
        var about = new Select<Milestone>();
        about.setLabel(Say.t("report.about"));
        about.setItems(milestones);
        about.setItemLabelGenerator(value -> value == null ? Say.t("report.general") : value.title());
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(Say.t("report.general"));
        var text = Ask.required(new TextArea(Say.t("report.text")));
        text.setMinRows(4);
        text.setMaxLength(Wording.TEXT_MOST);
        var spent = new MoneyField(Say.t("report.spent.field"));
        spent.setHelperText(Say.t("report.spent.help"));
        var photos = new PictureField(desk.attachments(), PHOTOS);
        Ask.open(
                Say.t("report.add"),
                Say.t("report.publish"),
                () -> {
                    var chosen = about.getValue();
                    desk.works()
                            .report(
                                    id,
                                    chosen == null ? null : chosen.id(),
                                    text.getValue(),
                                    Objects.requireNonNullElse(spent.getValue(), 0L),
                                    photos.ids());
                    after(Say.t("report.added"));
                },
                about,
                text,
                spent,
                photos);
    }
}
