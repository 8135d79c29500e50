package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.DraftKeeper;
import org.smartinteraction.engagement.Speaker;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Writing a solution, a new one or a further version. What is typed is kept; the SMART check reads along. */
class EditView extends Div implements HasDynamicTitle {

    private final transient Desk desk;
    private final Section section;
    private final @Nullable UUID id;
    private int seen;

    private final TextField title = Ask.required(new TextField(Say.t("field.title")));
    private final TextArea summary = Ask.required(new TextArea(Say.t("field.summary")));
    private final TextArea text = new TextArea(Say.t("field.text"));
    private final MultiSelectComboBox<Issues.Named> issues = new MultiSelectComboBox<>(Say.t("field.issues"));
    private final MultiSelectComboBox<String> targets = new MultiSelectComboBox<>(Say.t("field.targets"));
    private final @Nullable Speaker speaker;
    private final SmartList smart = new SmartList();
    private final Clash clash = new Clash();
    private final DraftKeeper keeper;

    EditView(Desk desk, Visit visit, @Nullable UUID id) {
        this.desk = desk;
        this.section = visit.section();
        addClassName("si-page");
        this.id = id;
        var draft = id == null ? "solution:new:" + section.id() : "solution:" + id;
        this.keeper = new DraftKeeper(desk.drafts(), true, draft, this::typed, this::restore);
        this.speaker = id == null ? new Speaker(desk.people(), desk.seats()) : null;
        describe();
        var header = new PageHeader(getPageTitle())
                .lead(Say.t(id == null ? "new.lead" : "edit.lead"))
                .back(id == null ? section.path() : section.path(id), Say.t(id == null ? "back" : "back.one"));
        var form = Layouts.form(title, summary, text, issues, targets);
        if (speaker != null) form.add(speaker);
        form.add(Layouts.row(new BusyButton(Say.t(id == null ? "new.save" : "edit.save"), this::save), keeper));
        add(header, Layouts.sided(new Div(clash, form), smart));
        load(visit);
        listen();
        check();
    }

    private void describe() {
        title.setMaxLength(Wording.TITLE_MOST);
        title.setHelperText(Say.t("field.title.help"));
        summary.setMaxLength(Wording.SUMMARY_MOST);
        summary.setHelperText(Say.t("field.summary.help"));
        text.setMaxLength(Wording.TEXT_MOST);
        text.setMinRows(8);
        text.setHelperText(Say.t("field.text.help"));
        issues.setItems(query -> desk.issues().like(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        issues.setItemLabelGenerator(Issues.Named::label);
        issues.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        targets.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        issues.setHelperText(Say.t("field.issues.help"));
        var codes = new ArrayList<String>();
        Goals.all().forEach(goal -> codes.addAll(Goals.targets(goal)));
        targets.setItems(codes);
        targets.setItemLabelGenerator(code -> Goals.title(code, Texts.locale()));
        targets.setHelperText(Say.t("field.targets.help"));
    }

    private void load(Visit visit) {
        if (id == null) {
            var asked = visit.query().getOrDefault("answers", List.of()).stream()
                    .map(value -> new Visit(section, List.of(value), Map.of()).id(0))
                    .flatMap(java.util.Optional::stream)
                    .toList();
            issues.select(desk.issues().named(asked));
            return;
        }
        var solution = desk.solutions().see(id);
        if (!desk.solutions().mayManage(id)) throw new Refusal("solutions.refusal.team");
        if (!solution.state().isEditable()) throw new Refusal("solutions.refusal.frozen");
        show(solution.wording());
        seen = solution.revision();
        issues.select(desk.issues().named(solution.answers()));
        targets.select(solution.targets());
    }

    private void show(Wording wording) {
        title.setValue(wording.title());
        summary.setValue(wording.summary());
        text.setValue(wording.text());
    }

    private void restore(Map<String, String> kept) {
        show(new Wording(
                kept.getOrDefault("title", ""), kept.getOrDefault("summary", ""), kept.getOrDefault("text", "")));
        var from = kept.getOrDefault("seen", "");
        if (id != null && from.matches("\\d{1,6}")) seen = Integer.parseInt(from);
        check();
    }

    private void listen() {
        for (TextFieldBase<?, String> field : List.<TextFieldBase<?, String>>of(title, summary, text)) {
            ((HasValueChangeMode) field).setValueChangeMode(ValueChangeMode.LAZY);
            ((HasValueChangeMode) field).setValueChangeTimeout(700);
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) keeper.changed();
                check();
            });
        }
        issues.addValueChangeListener(_ -> check());
        targets.addValueChangeListener(_ -> check());
    }

    private Map<String, String> typed() {
        var now = wording();
        return Map.of("title", now.title(), "summary", now.summary(), "text", now.text(), "seen", String.valueOf(seen));
    }

    private void check() {
        var codes = List.copyOf(targets.getValue());
        var answers = issues.getValue().size();
        smart.check(
                id == null
                        ? new Smart.Plan(wording(), answers, codes, 0, 0, 0, List.of(), null, true, Moment.today())
                        : desk.plans().of(id, wording(), answers, codes));
    }

    private Wording wording() {
        return new Wording(title.getValue(), summary.getValue(), text.getValue());
    }

    private UUID propose(List<UUID> answers, List<String> codes) {
        return speaker == null
                ? desk.solutions().propose(section.id(), wording(), answers, codes, false)
                : speaker.as(() ->
                        desk.solutions().propose(section.id(), wording(), answers, codes, speaker.isOrganisation()));
    }

    private void save() {
        var answers = issues.getValue().stream().map(Issues.Named::id).toList();
        var codes = List.copyOf(targets.getValue());
        try {
            if (id == null) {
                var created = propose(answers, codes);
                leave(created, Say.t("new.saved"));
            } else {
                desk.solutions().rewrite(id, seen, wording());
                desk.solutions().aim(id, answers, codes);
                leave(id, Say.t("edit.saved"));
            }
        } catch (Overtaken overtaken) {
            keeper.changed();
            clash.show(overtaken, wording(), () -> seen = overtaken.revision(), this::save, () -> {
                show(overtaken.theirs());
                seen = overtaken.revision();
            });
        } catch (Refusal refusal) {
            point(refusal);
        }
    }

    private void point(Refusal refusal) {
        var words = Texts.t(refusal.textKey(), refusal.arguments());
        TextFieldBase<?, String> field =
                refusal.textKey().contains(".title") ? title : refusal.textKey().contains(".summary") ? summary : text;
        if (refusal.textKey().startsWith("solutions.fault.")) {
            field.setErrorMessage(words);
            field.setInvalid(true);
            field.focus();
        } else {
            Notice.error(words);
        }
    }

    private void leave(UUID to, String said) {
        keeper.sent();
        Notice.success(said);
        getUI().ifPresent(ui -> ui.navigate(section.path(to).substring(1)));
    }

    @Override
    public String getPageTitle() {
        return Say.t(id == null ? "new.title" : "edit.title");
    }
}
