package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.areas.Areas.Placed;
import org.smartinteraction.people.Address;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Standings;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.people.Way;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** How surely the space knows the person, and what they say of themselves that rights depend on. */
class StandingPart extends Div {

    private final transient Standings standings;
    private final transient Verifications verifications;
    private final transient Vouching vouching;
    private final transient Areas areas;
    private final transient Member me;
    private final transient Supplier<Component> reach;
    private final transient Function<Runnable, List<Component>> ways;

    /**
     * The part.
     *
     * @param reach makes the sentences about what the person can do
     * @param ways makes the ways to become known at once, given what follows when somebody did
     */
    StandingPart(
            Standings standings,
            Verifications verifications,
            Vouching vouching,
            Areas areas,
            Member me,
            Supplier<Component> reach,
            Function<Runnable, List<Component>> ways) {
        this.reach = reach;
        this.ways = ways;
        this.standings = standings;
        this.verifications = verifications;
        this.vouching = vouching;
        this.areas = areas;
        this.me = me;
        addClassName("si-stack");
        show();
    }

    private void show() {
        removeAll();
        add(
                new H2(Texts.t("space.standing.title")),
                reach.get(),
                new Paragraph(Texts.t("space.standing.lead")),
                titled("known", "space.verification.title"),
                VerificationList.of(verifications.of(me.id()), verifications, null),
                ladder());
        add(ways.apply(this::show));
        if (!verifications.rungs(Way.LETTER).isEmpty()) {
            add(code());
        }
        add(new VouchPart(vouching));
        add(titled("age", "space.standing.born.title"), about(), titled("addresses", "space.standing.addresses"));
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        standings.addresses(me.id()).forEach(address -> list.add(item(address)));
        add(list, address());
    }

    /** A heading that sentences lead to. */
    private static H3 titled(String id, String text) {
        var title = new H3(Texts.t(text));
        title.setId(id);
        return title;
    }

    private UnorderedList ladder() {
        var list = new UnorderedList();
        standings.ladder().stream()
                .filter(rung -> rung.way() != Way.EMAIL)
                .forEach(rung -> list.add(new ListItem(Texts.t(
                        verifications.isOpen(rung.way())
                                ? "space.way." + rung.way().name().toLowerCase(Locale.ROOT)
                                : "space.way.closed",
                        Named.in(rung.names(), Texts.locale())))));
        return list;
    }

    private Div code() {
        var code = new TextField(Texts.t("space.standing.code"));
        code.setHelperText(Texts.t("space.standing.code.help"));
        code.setMaxLength(20);
        var act = new Button(Texts.t("space.standing.code.send"), _ -> {
            if (verifications.redeem(code.getValue())) {
                Notice.success(Texts.t("space.standing.code.right"));
                show();
            } else {
                code.setInvalid(true);
                code.setErrorMessage(Texts.t("space.standing.code.wrong"));
            }
        });
        return Layouts.form(code, new Div(act));
    }

    private Div about() {
        var born = new DayField(Texts.t("space.standing.born"));
        born.setMax(LocalDate.now());
        born.setHelperText(Texts.t("space.standing.born.help"));
        standings.born(me.id()).ifPresent(born::setValue);
        var displaced = new Checkbox(Texts.t("space.standing.displaced"), standings.isDisplaced(me.id()));
        var save = new Button(Texts.t("space.me.save"), _ -> {
            standings.say(born.getValue(), displaced.getValue());
            Notice.success(Texts.t("space.me.saved"));
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
