package org.smartinteraction.assistance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/**
 * One line of fields for the form that lies on top of the stack. Enter in any of them stores it, and the cursor is back in
 * the first; what could not be stored stays in the fields. The last ones are listed and can be taken back.
 */
class PaperRows extends Div {

    private static final int SHOWN = 10;

    private final transient Stack stack;
    private final transient PaperForm form;
    private final transient Stack.Batch batch;
    private final TextField name = field("assistance.person.name", 120);
    private final TextField year = field("assistance.person.year", 4);
    private final TextField phone = field("assistance.person.phone", 30);
    private final List<TextField> words = new ArrayList<>();
    private final Paragraph said = new Paragraph();
    private final Paragraph fault = new Paragraph();
    private final Paragraph count = new Paragraph();
    private final H3 recent = new H3(Texts.t("assistance.paper.last"));
    private final OrderedList list = new OrderedList();
    private final transient Deque<Stack.Entered> last = new ArrayDeque<>();

    PaperRows(Stack stack, PaperForm form, PaperForm.Choice about, Stack.Batch batch) {
        this.stack = stack;
        this.form = form;
        this.batch = batch;
        addClassName("si-stack");
        year.setAllowedCharPattern("\\d");
        name.setRequiredIndicatorVisible(true);
        form.fields().forEach(key -> words.add(field(form.key() + "." + key, 1000)));
        var save = new Button(Texts.t("assistance.paper.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        said.getElement().setAttribute("role", "status");
        fault.getElement().setAttribute("role", "alert");
        fault.addClassName("si-fault");
        list.addClassName("si-plain-list");
        var fields = Layouts.columns(
                Stream.concat(Stream.of(name, year, phone), words.stream()).toArray(Component[]::new));
        // Only there: Enter on a button below is that button's.
        save.addClickShortcut(Key.ENTER).listenOn(fields);
        add(
                Layouts.panel(
                        new H2(Texts.t("assistance.paper.stack", Integer.toString(batch.number()), about.title())),
                        count,
                        fields,
                        Layouts.row(save, new Span(Texts.t("assistance.paper.enter"))),
                        fault,
                        said),
                recent,
                list);
        show();
    }

    private static TextField field(String key, int longest) {
        var field = new TextField(Texts.t(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setAutocomplete(Autocomplete.OFF);
        // What was typed is here when Enter is.
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    private void save() {
        try {
            var entry = new Entry(name.getValue(), PersonForm.year(year.getValue()), phone.getValue(), "", Set.of());
            var entered = stack.enter(
                    batch, entry, words.stream().map(TextField::getValue).toList());
            last.addFirst(entered);
            while (last.size() > SHOWN) {
                last.removeLast();
            }
            fault.setText("");
            said.setText(Texts.t("assistance.paper.saved", entered.name()));
            Stream.concat(Stream.of(name, year, phone), words.stream()).forEach(TextField::clear);
            name.focus();
        } catch (Refusal refusal) {
            stack.refused(batch);
            said.setText("");
            fault.setText(Texts.t(refusal.textKey(), refusal.arguments()));
            name.focus();
        }
        show();
    }

    private void undo(Stack.Entered entered) {
        try {
            stack.undo(batch, entered);
            last.remove(entered);
            fault.setText("");
            said.setText(Texts.t("assistance.paper.undone", entered.name()));
        } catch (Refusal refusal) {
            fault.setText(Texts.t(refusal.textKey(), refusal.arguments()));
        }
        name.focus();
        show();
    }

    private void show() {
        var numbers = stack.count(batch);
        count.setText(Texts.t("assistance.paper.count", numbers.entered(), numbers.refused()));
        list.removeAll();
        last.forEach(entered -> {
            var undo = new Button(Texts.t("assistance.paper.undo"), Icon.of("arrow-back-up"), _ -> undo(entered));
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            undo.setAriaLabel(Texts.t("assistance.paper.undo") + ": " + entered.name());
            list.add(new ListItem(Layouts.row(new Span(entered.name()), undo)));
        });
        recent.setVisible(!last.isEmpty());
        fault.setVisible(!fault.getText().isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        name.focus();
    }
}
