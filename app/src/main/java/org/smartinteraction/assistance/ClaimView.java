package org.smartinteraction.assistance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Somebody who has an account now types the code of their receipt. */
@Route(value = "me/claim", layout = SpaceShell.class)
@PermitAll
class ClaimView extends Div implements HasDynamicTitle {

    private final transient Claims claims;
    private final TextField code = new TextField(Texts.t("assistance.claim.code"));
    private final Div form;

    ClaimView(Claims claims, People people) {
        people.requireOneself();
        this.claims = claims;
        addClassNames("si-page", "si-stack");
        code.setHelperText(Texts.t("assistance.claim.code.help"));
        code.setMaxLength(40);
        code.setAutocomplete(Autocomplete.OFF);
        code.setRequiredIndicatorVisible(true);
        form = Layouts.form(code, new Div(new BusyButton(Texts.t("assistance.claim.do"), this::claim)));
        add(
                new PageHeader(getPageTitle())
                        .back("/me", Texts.t("space.me.title"))
                        .lead(Texts.t("assistance.claim.lead")),
                form);
    }

    private void claim() {
        try {
            if (claims.claim(code.getValue())) {
                Notice.success(Texts.t("assistance.claim.done"));
                replace(
                        form,
                        Layouts.stack(
                                new Paragraph(Texts.t("assistance.claim.done.text")),
                                new Anchor("/me/record", Texts.t("space.record.title"))));
                return;
            }
            wrong(Texts.t("assistance.claim.wrong"));
        } catch (Refusal refusal) {
            wrong(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    private void wrong(String why) {
        code.setErrorMessage(why);
        code.setInvalid(true);
        code.focus();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("assistance.claim");
    }
}
