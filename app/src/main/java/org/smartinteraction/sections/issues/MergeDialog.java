package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.UUID;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.sections.issues.IssueReader.Order;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Asks an official which issue goes on for those chosen. For one chosen issue it proposes those most alike. */
class MergeDialog extends Dialog {

    private final transient IssuePages pages;
    private final transient Collection<UUID> chosen;
    private final transient Runnable then;
    private final ComboBox<Row> into = new ComboBox<>();
    private final TextArea reason = new TextArea();

    MergeDialog(IssuePages pages, Section section, Collection<UUID> chosen, Runnable then) {
        this.pages = pages;
        this.chosen = chosen;
        this.then = then;
        setHeaderTitle(Texts.t("issues.merge"));
        into.setLabel(Texts.t("issues.merge.into"));
        into.setHelperText(Texts.t("issues.merge.into.hint"));
        into.setItemLabelGenerator(row -> Texts.t("issues.merge.item", row.title(), row.supports()));
        into.setItems(query -> pages
                .reader()
                .part(
                        section.id(),
                        open(query.getFilter().orElse("")),
                        Order.MOST_SUPPORTED,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        into.setWidthFull();
        into.setAutofocus(true);
        proposal(section);
        reason.setLabel(Texts.t("issues.step.reason.optional"));
        reason.setWidthFull();
        add(Layouts.stack(new Paragraph(Texts.t("issues.merge.about")), into, reason));
        getFooter()
                .add(
                        new Button(Texts.t("ui.cancel"), _ -> close()),
                        new BusyButton(Texts.t("issues.merge"), this::merge));
        setWidth("34rem");
        setMaxWidth("96vw");
    }

    private static Filter open(String words) {
        return new Filter(words, EnumSet.copyOf(State.OPEN), null, Filter.Sort.SUPPORTED, false, Filter.PAGE);
    }

    private void proposal(Section section) {
        if (chosen.size() == 1) {
            pages.reader()
                    .find(chosen.iterator().next())
                    .ifPresent(row ->
                            pages.alike().to(section.id(), row.title(), row.text(), row.place(), row.id()).stream()
                                    .findFirst()
                                    .flatMap(match -> pages.reader().find(match.id()))
                                    .ifPresent(into::setValue));
        } else {
            chosen.stream()
                    .flatMap(id -> pages.reader().find(id).stream())
                    .max(Comparator.comparingInt(Row::supports))
                    .ifPresent(into::setValue);
        }
    }

    private void merge() {
        var target = into.getValue();
        if (target == null || chosen.size() == 1 && chosen.contains(target.id())) {
            into.setErrorMessage(Texts.t("issues.merge.choose"));
            into.setInvalid(true);
            return;
        }
        try {
            var others = chosen.stream().filter(id -> !id.equals(target.id())).toList();
            pages.desk().merge(others, target.id(), reason.getValue());
            close();
            Notice.success(Texts.t("issues.merge.done", target.title()));
            then.run();
        } catch (Refusal refusal) {
            into.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            into.setInvalid(true);
        }
    }
}
