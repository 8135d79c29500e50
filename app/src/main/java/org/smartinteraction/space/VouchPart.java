package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.smartinteraction.people.Rung;
import org.smartinteraction.people.VouchRequest;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.people.Vouching.Asked;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Asking an organisation to vouch for oneself, and what became of it. */
class VouchPart extends Div {

    private final transient Vouching vouching;
    private final List<Rung> rungs;

    VouchPart(Vouching vouching) {
        this.vouching = vouching;
        this.rungs = vouching.rungs();
        addClassName("si-stack");
        show();
    }

    private void show() {
        removeAll();
        setVisible(!rungs.isEmpty());
        if (rungs.isEmpty()) {
            return;
        }
        add(new Paragraph(Texts.t("space.vouch.lead")));
        var mine = vouching.mine();
        if (!mine.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("si-plain-list");
            mine.forEach(request -> list.add(item(request)));
            add(list);
        }
        add(form());
    }

    private static StatusBadge badge(VouchRequest request) {
        var key = "space.vouch.state." + request.state().name().toLowerCase(Locale.ROOT);
        var day = request.answered() == null ? "" : Texts.date(request.answered());
        return switch (request.state()) {
            case WAITING -> new StatusBadge(Texts.t(key), Tone.INFO, "clock");
            case VOUCHED -> new StatusBadge(Texts.t(key, day), Tone.GOOD);
            case DECLINED -> new StatusBadge(Texts.t(key, day), Tone.BAD);
        };
    }

    private ListItem item(VouchRequest request) {
        var row = Layouts.row(new Span(request.organisation()), badge(request));
        if (request.state() == VouchRequest.State.WAITING) {
            var back = new Button(Texts.t("space.vouch.withdraw"), _ -> {
                vouching.withdraw(request.id());
                show();
            });
            back.addThemeVariants(ButtonVariant.TERTIARY);
            back.setAriaLabel(Texts.t("space.vouch.withdraw") + ": " + request.organisation());
            row.add(back);
        }
        var item = new ListItem(row);
        if (!request.reason().isBlank()) {
            var reason = new Paragraph(Texts.t("space.vouch.reason", request.reason()));
            reason.addClassName("si-words");
            item.add(reason);
        }
        return item;
    }

    private Component form() {
        var rung = new Select<Rung>();
        rung.setLabel(Texts.t("space.verification.rung"));
        rung.setItems(rungs);
        rung.setItemLabelGenerator(each -> Named.in(each.names(), Texts.locale()));
        rung.setValue(rungs.getFirst());
        rung.setVisible(rungs.size() > 1);
        var organisation = new ComboBox<Asked>(Texts.t("space.vouch.organisation"));
        organisation.setItemLabelGenerator(Asked::name);
        organisation.setRequiredIndicatorVisible(true);
        organisation.setItems(vouching.askable(rung.getValue()));
        rung.addValueChangeListener(chosen -> organisation.setItems(vouching.askable(chosen.getValue())));
        if (rungs.size() == 1 && vouching.askable(rung.getValue()).isEmpty()) {
            return new Paragraph(Texts.t("space.vouch.nobody"));
        }
        var words = new TextArea(Texts.t("space.vouch.words"));
        words.setHelperText(Texts.t("space.vouch.words.help"));
        words.setMaxLength(Vouching.LONGEST);
        words.setRequiredIndicatorVisible(true);
        words.setMinRows(2);
        var ask = new Button(Texts.t("space.vouch.ask"), _ -> {
            var chosen = organisation.getValue();
            if (chosen == null) {
                organisation.setErrorMessage(Texts.t("space.vouch.choose"));
                organisation.setInvalid(true);
                organisation.focus();
                return;
            }
            if (words.isEmpty()) {
                words.setErrorMessage(Texts.t("people.refusal.vouch.words", Vouching.LONGEST));
                words.setInvalid(true);
                words.focus();
                return;
            }
            vouching.ask(chosen.actor(), rung.getValue().key(), words.getValue());
            Notice.success(Texts.t("space.vouch.done", chosen.name()));
            show();
        });
        return Layouts.form(rung, organisation, words, new Div(ask));
    }
}
