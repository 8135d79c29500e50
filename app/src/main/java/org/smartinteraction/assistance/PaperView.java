package org.smartinteraction.assistance;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** A stack of paper forms: what they are is chosen once, then each is a line and Enter. */
@Route(value = "assistance/paper", layout = SpaceShell.class)
@PermitAll
class PaperView extends Div implements HasDynamicTitle {

    private final transient Stack stack;
    private final transient List<PaperForm> forms;
    private final RadioButtonGroup<PaperForm> form = new RadioButtonGroup<>(Texts.t("assistance.paper.form"));
    private final ComboBox<PaperForm.Choice> about = new ComboBox<>();
    private final RadioButtonGroup<Consent.Kind> consent = new RadioButtonGroup<>(Texts.t("assistance.paper.consent"));
    private final TextField detail = new TextField();
    private final Div page = Layouts.stack();

    PaperView(Stack stack) {
        this.stack = stack;
        this.forms = stack.forms();
        addClassNames("si-page", "si-stack");
        add(
                new PageHeader(getPageTitle())
                        .back("/assistance", Texts.t("assistance.title"))
                        .lead(Texts.t("assistance.paper.lead")),
                page);
        if (forms.isEmpty()) {
            page.add(new EmptyState("files", Texts.t("assistance.paper.empty")));
            return;
        }
        setUp();
        page.add(Layouts.panel(
                new H2(Texts.t("assistance.paper.choose")),
                Layouts.form(
                        form,
                        about,
                        consent,
                        detail,
                        new Div(new BusyButton(Texts.t("assistance.paper.begin"), this::begin)))));
    }

    private void setUp() {
        form.setItems(forms);
        form.setItemLabelGenerator(each -> Texts.t(each.key()));
        form.addValueChangeListener(change -> {
            about.setLabel(Texts.t(change.getValue().key() + ".about"));
            about.setItems(change.getValue().choices());
        });
        form.setValue(forms.getFirst());
        about.setItemLabelGenerator(PaperForm.Choice::title);
        about.setRequiredIndicatorVisible(true);
        consent.setItems(Consent.Kind.PAPER, Consent.Kind.ORAL);
        consent.setItemLabelGenerator(each -> Texts.t(each.textKey()));
        consent.addValueChangeListener(change -> {
            detail.setLabel(Texts.t(change.getValue().textKey() + ".detail"));
            detail.setRequiredIndicatorVisible(change.getValue().needsDetail());
        });
        consent.setValue(Consent.Kind.PAPER);
        detail.setMaxLength(200);
    }

    private void begin() {
        var choice = about.getValue();
        if (choice == null) {
            about.setErrorMessage(Texts.t("assistance.refusal.form"));
            about.setInvalid(true);
            about.focus();
            return;
        }
        try {
            var batch = stack.begin(form.getValue().key(), choice.id(), consent.getValue(), detail.getValue());
            page.removeAll();
            var another = new Anchor("/assistance/paper", Texts.t("assistance.paper.another"));
            another.setRouterIgnore(true);
            page.add(new PaperRows(stack, form.getValue(), choice, batch), new Div(another));
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("assistance.paper");
    }
}
