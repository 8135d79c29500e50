package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Identities;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Phones;
import org.smartinteraction.people.Standings;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.people.Way;
import org.smartinteraction.space.LadderPart.Step;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** What the space knows of the person, and what they decide of it. */
@Route(value = "me", layout = SpaceShell.class)
@PermitAll
class MeView extends Div implements HasDynamicTitle {

    MeView(
            People people,
            Spaces spaces,
            Standings standings,
            Verifications verifications,
            Vouching vouching,
            Areas areas,
            Members members,
            Access access,
            Rights rights,
            Identities identities,
            Phones phones,
            ObjectProvider<MePart> parts) {
        addClassName("si-page");
        var me = people.requireOneself();
        var name = new TextField(Texts.t("space.me.name"));
        name.setHelperText(Texts.t("space.me.name.help"));
        name.setValue(me.name());
        name.setMaxLength(120);
        name.setRequiredIndicatorVisible(true);
        var language = new RadioButtonGroup<Locale>(Texts.t("space.me.language"));
        language.setItems(spaces.current().languages());
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.setValue(Texts.locale());
        var save = new Button(Texts.t("space.me.save"), _ -> {
            people.introduce(name.getValue(), language.getValue().getLanguage());
            Notice.success(Texts.t("space.me.saved"));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHeader(Texts.t("space.me.title")).lead(Texts.t("space.me.lead")));
        // What somebody has to be told stands before what they may change.
        parts.orderedStream()
                .filter(part -> !part.isOffer())
                .forEach(part -> part.part().ifPresent(this::add));
        var called = new Section(
                new H2(Texts.t("space.me.called")),
                Layouts.form(name, language, new Paragraph(Texts.t("space.me.email", me.email())), new Div(save)));
        called.addClassName("si-panel");
        var side = Layouts.stack(called, data());
        if (!me.roles().isEmpty() && access.may(Action.DELEGATE)) {
            side.add(new LoansPart(members, people, me));
        }
        parts.orderedStream()
                .filter(MePart::isOffer)
                .forEach(part -> part.part().ifPresent(side::add));
        var space = Tenancy.tenant().name(Texts.locale());
        // Whoever was just confirmed can do more: the page says so anew.
        Runnable known = () -> UI.getCurrent().refreshCurrentRoute(false);
        add(Layouts.sided(
                Layouts.stack(
                        new ReachPart(rights, spaces.current().config(), access),
                        new StandingPart(
                                standings,
                                verifications,
                                me,
                                List.of(
                                        new Step(
                                                Way.PHONE,
                                                new PhonePart(phones, space, known),
                                                phones.waiting().isPresent()),
                                        new Step(
                                                Way.ORGANISATION,
                                                new VouchPart(vouching),
                                                !vouching.mine().isEmpty()),
                                        new Step(
                                                Way.ELECTRONIC,
                                                new ElectronicPart(identities),
                                                identities.isAnother())),
                                known),
                        new AgeAndPlacePart(standings, areas, me)),
                side));
    }

    private static Section data() {
        var part = new Section(
                new H2(Texts.t("space.me.data")),
                new Paragraph(Texts.t("space.me.data.lead")),
                new Anchor("/me/data", Texts.t("space.me.data.open")));
        part.addClassName("si-panel");
        return part;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("space.me.title");
    }
}
