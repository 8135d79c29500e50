package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.areas.Areas.Placed;
import org.smartinteraction.people.Address;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Standings;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** When a member was born and where they live, as they say it: rights depend on it. */
class AgeAndPlacePart extends Section {

    private final transient Standings standings;
    private final transient Areas areas;
    private final transient Member me;

    AgeAndPlacePart(Standings standings, Areas areas, Member me) {
        this.standings = standings;
        this.areas = areas;
        this.me = me;
        addClassName("si-panel");
        show();
    }

    private void show() {
        removeAll();
        var title = new H2(Texts.t("space.standing.born.title"));
        title.setId("age");
        var addresses = new H3(Texts.t("space.standing.addresses"));
        addresses.setId("addresses");
        add(title, about(), addresses);
        var known = standings.addresses(me.id());
        if (known.isEmpty()) {
            add(new Paragraph(Texts.t("space.standing.addresses.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("si-plain-list");
            known.forEach(address -> list.add(item(address)));
            add(list);
        }
        if (known.size() < Standings.ADDRESSES) {
            var another = new NativeDetails(Texts.t("space.standing.address.another"), address());
            another.addClassName("si-details");
            add(another);
        }
    }

    private Div about() {
        var born = new DayField(Texts.t("space.standing.born"));
        born.setMax(LocalDate.now());
        born.setHelperText(Texts.t("space.standing.born.help"));
        standings.born(me.id()).ifPresent(born::setValue);
        var displaced = new Checkbox(Texts.t("space.standing.displaced"), standings.isDisplaced(me.id()));
        var save = new Button(Texts.t("space.me.save"), _ -> {
            standings.say(born.getValue(), displaced.getValue());
            Notice.success(Texts.t("space.standing.saved"));
        });
        return Layouts.form(born, displaced, new Div(save));
    }

    private ListItem item(Address address) {
        var remove = new Button(Texts.t("space.standing.address.remove"), _ -> {
            standings.remove(address.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Texts.t("space.standing.address.remove.this", address.text()));
        return new ListItem(Layouts.row(
                new Span(Texts.t("space.address." + address.kind().name().toLowerCase(Locale.ROOT))),
                new Span(address.text()),
                remove));
    }

    private Div address() {
        var kind = new Select<Address.Kind>();
        kind.setLabel(Texts.t("space.standing.address.kind"));
        kind.setItems(Address.Kind.values());
        kind.setItemLabelGenerator(
                each -> Texts.t("space.address." + each.name().toLowerCase(Locale.ROOT)));
        kind.setValue(Address.Kind.REGISTERED);
        var settlement = new ComboBox<Placed>(Texts.t("space.standing.address.settlement"));
        settlement.setHelperText(Texts.t("space.standing.address.settlement.help"));
        settlement.setItemLabelGenerator(
                placed -> placed.area().title(Texts.locale()) + ", " + placed.where(Texts.locale()));
        settlement.setItems(
                query -> areas.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .filter(placed -> placed.governing().isPresent())
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        var street = new TextField(Texts.t("space.standing.address.street"));
        street.setMaxLength(200);
        var add = new Button(Texts.t("space.standing.address.add"), _ -> {
            var placed = settlement.getValue();
            var community = placed == null
                    ? ""
                    : placed.governing().map(each -> each.area().code()).orElse("");
            var text = placed == null ? "" : placed.area().title(Texts.locale()) + ", " + street.getValue();
            standings.add(kind.getValue(), street.isEmpty() ? "" : community, text);
            show();
        });
        return Layouts.form(kind, settlement, street, new Div(add));
    }
}
