package org.smartinteraction.organisations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.engagement.PlaceField;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Sector;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Entering an organisation, or saying what it is. What the register says of it, only staff change. */
@Route(value = "organisations/new", layout = SpaceShell.class)
@RouteAlias(value = "organisations/:id/edit", layout = SpaceShell.class)
@PermitAll
class EditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Organisations organisations;
    private final transient Seats seats;
    private final transient Access access;
    private final TextField name = new TextField(Texts.t("organisations.name.field"));
    private final Select<Sector> sector = new Select<>();
    private final TextField code = new TextField(Texts.t("organisations.code"));
    private final Select<Kind> kind = new Select<>();
    private final Map<String, TextArea> about = new LinkedHashMap<>();
    private final TextField site = new TextField(Texts.t("organisations.site"));
    private final EmailField email = new EmailField(Texts.t("organisations.email"));
    private final TextField phone = new TextField(Texts.t("organisations.phone"));
    private final PlaceField place;
    private final EmailField head = new EmailField(Texts.t("organisations.head"));
    private @Nullable UUID id;

    EditView(Organisations organisations, Seats seats, Access access, Spaces spaces, Areas areas) {
        this.organisations = organisations;
        this.seats = seats;
        this.access = access;
        addClassName("si-page");
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        sector.setLabel(Texts.t("organisations.filter.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(each -> Texts.t(each.textKey()));
        sector.setValue(Sector.NGO);
        code.setHelperText(Texts.t("organisations.code.help"));
        code.setMaxLength(12);
        kind.setLabel(Texts.t("organisations.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> Texts.t(each.textKey()));
        kind.setValue(Kind.OTHER);
        for (var language : spaces.current().languages()) {
            var field = new TextArea(Texts.t("organisations.about", language.getDisplayLanguage(Texts.locale())));
            field.setMaxLength(Profile.LONGEST_ABOUT);
            field.setMinRows(4);
            field.getElement().setAttribute("lang", language.getLanguage());
            about.put(language.getLanguage(), field);
        }
        site.setHelperText(Texts.t("organisations.site.help"));
        place = PlaceField.ofThisSpace(areas);
        head.setHelperText(Texts.t("organisations.head.help"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var given = event.getRouteParameters().get("id");
        id = given.flatMap(Visit::uuid).orElse(null);
        if (given.isPresent() && id == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        if (id == null) {
            access.require(Seats.MANAGE);
        } else {
            seats.requireVoice(id);
            fill(organisations.find(id));
        }
        var back = id == null ? "/organisations" : "/organisations/" + id;
        var cancel = new Anchor(back, Texts.t("ui.cancel"));
        cancel.addClassNames("si-button", "si-button-quiet");
        var form = Layouts.form(name, sector, code, kind);
        about.values().forEach(form::add);
        form.add(site, email, phone, place);
        if (id == null) {
            form.add(head);
        }
        form.add(Layouts.row(new BusyButton(Texts.t("organisations.save"), this::save), cancel));
        add(
                new PageHeader(getPageTitle())
                        .back(back, id == null ? Texts.t("organisations.title") : name.getValue())
                        .lead(Texts.t("organisations.edit.lead")),
                form);
    }

    private void fill(Organisation known) {
        name.setValue(known.name());
        sector.setValue(known.sector());
        code.setValue(Objects.requireNonNullElse(known.code(), ""));
        var profile = known.profile();
        kind.setValue(profile.kind());
        about.forEach((language, field) -> field.setValue(profile.about().getOrDefault(language, "")));
        site.setValue(profile.site());
        email.setValue(profile.email());
        phone.setValue(profile.phone());
        place.show(profile.place());
        if (!organisations.mayManage()) {
            name.setReadOnly(true);
            sector.setReadOnly(true);
            code.setReadOnly(true);
            name.setHelperText(Texts.t("organisations.register.staff"));
        }
    }

    private Profile profile() {
        var texts = new TreeMap<String, String>();
        about.forEach((language, field) -> texts.put(language, field.getValue()));
        return new Profile(kind.getValue(), texts, site.getValue(), email.getValue(), phone.getValue(), place.value());
    }

    private void save() {
        try {
            var saved = id;
            if (saved == null) {
                saved = organisations.enter(
                        name.getValue(), sector.getValue(), code.getValue(), profile(), head.getValue());
            } else {
                if (organisations.mayManage()) {
                    organisations.correct(saved, name.getValue(), sector.getValue(), code.getValue());
                }
                organisations.describe(saved, profile());
            }
            Notice.success(Texts.t("organisations.saved"));
            UI.getCurrent().navigate("organisations/" + saved);
        } catch (Refusal refusal) {
            explain(refusal, Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    /** Says what is wrong at the field it is wrong with, and puts the cursor there. */
    private void explain(Refusal refusal, String sentence) {
        var key = refusal.textKey();
        var field = key.startsWith("people.refusal.code")
                ? code
                : key.equals("people.refusal.organisation.name")
                        ? name
                        : key.equals("organisations.refusal.site")
                                ? site
                                : key.equals("organisations.refusal.phone") ? phone : null;
        if (field == null) {
            Notice.error(sentence);
            return;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return Texts.t(id == null ? "organisations.enter" : "organisations.edit");
    }
}
