package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.DraftKeeper;
import org.smartinteraction.engagement.PictureField;
import org.smartinteraction.engagement.PlaceField;
import org.smartinteraction.engagement.Speaker;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SignInLink;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/**
 * Reporting an issue, or saying it better. A visitor can fill everything in; they sign in to send it, and find it as
 * they left it.
 */
@StyleSheet("styles/engagement.css")
class IssueForm extends Div implements HasDynamicTitle {

    private final transient IssuePages pages;
    private final transient Section section;
    private final @Nullable UUID rewritten;
    private final boolean member;
    final TextField title = new TextField();
    final TextArea text = new TextArea();
    private final Select<Category> category = new Select<>();
    private final Select<Affected> affected = new Select<>();
    final PlaceField place;
    private final PictureField pictures;
    private final Speaker speaker;
    private final AlikeNotice alike;
    private final DraftKeeper draft;

    static IssueForm reporting(IssuePages pages, Visit visit) {
        return new IssueForm(pages, visit.section(), null);
    }

    static IssueForm rewriting(IssuePages pages, Visit visit, UUID id) {
        var row = pages.reader().find(id).orElseThrow(NoSuchPage::new);
        var me = pages.people().requireMe();
        if (!visit.step(1).orElse("").equals("edit")) {
            throw new NoSuchPage();
        }
        if (!row.authorId().equals(me.id()) || row.state() != State.NEW) {
            throw new Refusal("issues.refusal.rewrite");
        }
        var form = new IssueForm(pages, visit.section(), id);
        form.fill(row);
        return form;
    }

    private IssueForm(IssuePages pages, Section section, @Nullable UUID rewritten) {
        this.pages = pages;
        this.section = section;
        this.rewritten = rewritten;
        this.member = pages.people().me().isPresent();
        place = PlaceField.ofThisSpace(pages.areas());
        pictures = new PictureField(pages.attachments(), (int) section.get(IssuesSection.PICTURES));
        speaker = new Speaker(pages.people(), pages.seats());
        speaker.setVisible(member && rewritten == null);
        alike = new AlikeNotice(pages, section, rewritten);
        draft = new DraftKeeper(pages.drafts(), member, draftKey(), this::typed, this::restore);
        setUpFields();
        add(header(), form());
    }

    private String draftKey() {
        return "issue:" + (rewritten == null ? section.id() : rewritten);
    }

    private Component header() {
        return new PageHeader(getPageTitle())
                .back(rewritten == null ? section.path() : section.path(rewritten), section.name(Texts.locale()))
                .lead(Texts.t("issues.form.lead"));
    }

    private void setUpFields() {
        title.setLabel(Texts.t("issues.form.title"));
        title.setHelperText(Texts.t("issues.form.title.hint"));
        title.setMaxLength(Report.MAX_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        text.setLabel(Texts.t("issues.form.text"));
        text.setHelperText(Texts.t("issues.form.text.hint"));
        text.setMaxLength(Report.MAX_TEXT);
        text.setMinRows(4);
        text.setMaxRows(16);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        category.setLabel(Texts.t("issues.form.category"));
        category.setItems(Category.of(section));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(Texts.t("issues.form.unknown"));
        category.setItemLabelGenerator(value -> value == null ? Texts.t("issues.form.unknown") : value.name());
        affected.setLabel(Texts.t("issues.form.affected"));
        affected.setItems(Affected.values());
        affected.setEmptySelectionAllowed(true);
        affected.setEmptySelectionCaption(Texts.t("issues.form.unknown"));
        affected.setItemLabelGenerator(
                value -> value == null ? Texts.t("issues.form.unknown") : Texts.t(value.textKey()));
        pictures.setVisible(member && section.get(IssuesSection.PICTURES) > 0);

        title.addValueChangeListener(change -> changed(change.isFromClient()));
        text.addValueChangeListener(change -> changed(change.isFromClient()));
        category.addValueChangeListener(change -> changed(change.isFromClient()));
        affected.addValueChangeListener(change -> changed(change.isFromClient()));
        place.onChange(() -> changed(true));
        pictures.onChange(() -> changed(true));
    }

    private Component form() {
        var send = new BusyButton(Texts.t(rewritten == null ? "issues.form.send" : "issues.form.save"), this::send);
        var cancel =
                new Anchor(rewritten == null ? section.path() : section.path(rewritten), Texts.t("issues.form.cancel"));
        cancel.addClassNames("si-button", "si-button-quiet");
        var form = Layouts.form(title, text, place, alike, category, affected, pictures, speaker);
        if (!member) {
            var note = new Paragraph(Texts.t("issues.form.sign-in"));
            note.addClassName("si-note");
            form.add(note);
            send.setText(Texts.t("issues.form.sign-in.send"));
        }
        form.add(Layouts.row(send, cancel), draft);
        return form;
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            alike.compare(title.getValue(), text.getValue(), place.value());
            draft.changed();
        }
    }

    private Report report() {
        return new Report(
                title.getValue(),
                text.getValue(),
                category.getValue() == null ? null : category.getValue().key(),
                affected.getValue(),
                place.value());
    }

    private void send() {
        title.setInvalid(false);
        place.problem("");
        try {
            var report = report().checked();
            if (!member) {
                draft.changed();
                UI.getCurrent().getPage().setLocation(SignInLink.to(section.path("new")));
                return;
            }
            var id = deliver(report);
            draft.sent();
            Notice.success(Texts.t(rewritten == null ? "issues.form.sent" : "issues.form.saved"));
            UI.getCurrent().navigate(section.path(id).substring(1));
        } catch (Refusal refusal) {
            explain(refusal);
        }
    }

    private UUID deliver(Report report) {
        if (rewritten == null) {
            return speaker.as(() -> pages.issues().report(section, report, pictures.ids()));
        }
        pages.issues().rewrite(rewritten, report, pictures.ids());
        return rewritten;
    }

    /** Says what is wrong at the field it is wrong with, and puts the cursor there. */
    private void explain(Refusal refusal) {
        var sentence = Texts.t(refusal.textKey(), refusal.arguments());
        if (refusal.textKey().startsWith("issues.refusal.title")) {
            title.setErrorMessage(sentence);
            title.setInvalid(true);
            title.focus();
        } else if (refusal.textKey().equals("issues.refusal.place")) {
            place.problem(sentence);
        } else {
            Notice.error(sentence);
        }
    }

    private Map<String, String> typed() {
        var typed = new HashMap<String, String>(place.fields());
        typed.put("title", title.getValue());
        typed.put("text", text.getValue());
        typed.put(
                "category",
                category.getValue() == null ? "" : category.getValue().key());
        typed.put(
                "affected",
                affected.getValue() == null ? "" : affected.getValue().name());
        typed.put("pictures", pictures.ids().stream().map(UUID::toString).collect(Collectors.joining(",")));
        return typed;
    }

    private void restore(Map<String, String> typed) {
        title.setValue(typed.getOrDefault("title", ""));
        text.setValue(typed.getOrDefault("text", ""));
        choose(typed.get("category"), typed.get("affected"));
        place.restore(typed);
        pictures.show(Arrays.stream(typed.getOrDefault("pictures", "").split(","))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList());
        alike.compare(title.getValue(), text.getValue(), place.value());
    }

    private void choose(@Nullable String categoryKey, @Nullable String affectedKey) {
        category.setValue(Category.of(section).stream()
                .filter(candidate -> candidate.key().equals(categoryKey))
                .findFirst()
                .orElse(null));
        affected.setValue(Arrays.stream(Affected.values())
                .filter(candidate -> candidate.name().equals(affectedKey))
                .findFirst()
                .orElse(null));
    }

    private void fill(IssueReader.Row row) {
        title.setValue(row.title());
        text.setValue(row.text());
        var more = pages.reader().more(row.id());
        choose(row.category(), more.affected() == null ? null : more.affected().name());
        place.show(row.place());
        pictures.hold(pages.attachments().of(row.id()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t(rewritten == null ? "issues.form.heading" : "issues.form.heading.edit");
    }
}
