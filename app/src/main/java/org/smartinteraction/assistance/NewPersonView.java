package org.smartinteraction.assistance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Somebody is here for the first time. */
@Route(value = "assistance/new", layout = SpaceShell.class)
@PermitAll
class NewPersonView extends Div implements HasDynamicTitle {

    private final transient Assistance assistance;
    private final PersonForm form = new PersonForm();
    private final ConsentForm consent = new ConsentForm();

    NewPersonView(Assistance assistance, Access access) {
        access.require(Assistance.ACT);
        this.assistance = assistance;
        addClassNames("si-page", "si-stack");
        add(
                new PageHeader(getPageTitle())
                        .back("/assistance", Texts.t("assistance.title"))
                        .lead(Texts.t("assistance.new.lead")),
                Layouts.panel(new H2(Texts.t("assistance.person")), form),
                Layouts.panel(new H2(Texts.t("assistance.consent.title")), consent),
                Layouts.row(new BusyButton(Texts.t("assistance.new.save"), this::save)));
    }

    private void save() {
        try {
            var entry = form.entry();
            var known = assistance.alike(entry.checked());
            if (known.isPresent()) {
                Notice.error(
                        Texts.t("assistance.refusal.entered", known.get().name()),
                        new Anchor("/assistance/" + known.get().id(), Texts.t("assistance.open")));
                return;
            }
            var id = assistance.enter(entry, (service, person) -> {
                consent.record(service, person);
                service.lives(person, form.residence());
            });
            assistance.begin(id);
            // Every page shows for whom one acts.
            UI.getCurrent().getPage().setLocation("/");
        } catch (Refusal refusal) {
            if (!form.blame(refusal)) {
                Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        form.begin();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("assistance.new");
    }
}
