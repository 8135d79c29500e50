package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smartinteraction.people.Vouchers;
import org.smartinteraction.people.Way;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Who may do what in the draft, who takes part, how people are known, and the rules of the statute. */
@Route(value = "builder/rules", layout = BuilderShell.class)
@PermitAll
class RulesView extends BuilderPage {

    private final transient Rights rights;
    private final Div roles = new Div();
    private final Div statute = new Div();

    RulesView(Builder builder, Rights rights, List<RuleKinds> kinds) {
        super(builder, "rules");
        this.rights = rights;
        var config = config();
        statute.add(statute(config.statute()));
        roles.addClassName("si-stack");
        showRoles();
        var members = new Anchor("/members", Texts.t("builder.rules.members"));
        add(
                new H2(Texts.t("builder.rules.roles")),
                roles,
                new Paragraph(members),
                new H2(Texts.t("builder.rules.statute")),
                statute,
                new RuleForm(
                        config.statute(),
                        kinds.stream()
                                .flatMap(each -> each.ruleKinds().stream())
                                .toList(),
                        config.languages(),
                        this::enact),
                new H2(Texts.t("builder.rules.sectors")),
                new Cards(config.sectors().stream()
                        .map(each -> card(each.name(Texts.locale()), Named.in(each.about(), Texts.locale())))
                        .toList()),
                new H2(Texts.t("builder.rules.verification")),
                new Cards(config.verification().stream().map(this::rung).toList()));
    }

    private Component rung(VerificationClass rung) {
        var card = card(rung.name(Texts.locale()), Named.in(rung.about(), Texts.locale()));
        if (rung.reached() == Way.ORGANISATION) {
            var vouchers = new RadioButtonGroup<Vouchers>(Texts.t("builder.vouchers"));
            vouchers.setItems(Vouchers.values());
            vouchers.setItemLabelGenerator(
                    each -> Texts.t("builder.vouchers." + each.name().toLowerCase(Locale.ROOT)));
            vouchers.setValue(rung.vouching());
            vouchers.addValueChangeListener(chosen -> {
                change(config -> SpaceEdit.vouching(config, rung.key(), chosen.getValue()));
                say(Texts.t("builder.rights.done"));
            });
            card.add(vouchers);
        }
        return card;
    }

    private void enact(Statute.Rule rule) {
        change(config -> SpaceEdit.enacting(config, rule));
        statute.removeAll();
        statute.add(statute(config().statute()));
        Notice.success(Texts.t("builder.rule.done", rule.name(Texts.locale()), Texts.date(rule.from())));
    }

    private void showRoles() {
        var config = config();
        roles.removeAll();
        var list = new ArrayList<Component>();
        for (var role : config.roles()) {
            var card = card(role.name(Texts.locale()), Named.in(role.about(), Texts.locale()));
            card.add(
                    new RoleGuard(role, weighty(config, role), builder().mayGuard(), this::guard),
                    Layouts.row(rename(config, role), remove(role)));
            list.add(card);
        }
        var create = new Button(Texts.t("builder.role.new"), _ -> new RoleForm(config.languages(), this::put).open());
        roles.add(
                RoleGuard.explained(builder().mayGuard()),
                new Cards(list),
                create,
                new Paragraph(Texts.t("builder.rights.explain")),
                new RightsTable(config, List.copyOf(rights.in(config)), (rule, keys) -> {
                    var known = rights.of(rule.permission().replaceFirst("\\..*", ""));
                    change(before -> SpaceEdit.deciding(before, rule, keys, known));
                    showRoles();
                    say(Texts.t("builder.rights.done"));
                }));
    }

    /** Whether the role decides about money, rights or the space itself. */
    private boolean weighty(SpaceConfig config, RoleConfig role) {
        return rights.in(config).stream().anyMatch(action -> action.weighty() && Rights.allows(config, role, action));
    }

    private void guard(RoleConfig role) {
        put(role);
        say(Texts.t(
                role.secondFactor() ? "builder.difference.role.guarded" : "builder.difference.role.unguarded",
                role.name(Texts.locale())));
    }

    private Button rename(SpaceConfig config, RoleConfig role) {
        var button = new Button(
                Texts.t("builder.role.rename"), _ -> new RoleForm(config.languages(), role, this::put).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.t("builder.role.rename.this", role.name(Texts.locale())));
        return button;
    }

    private Button remove(RoleConfig role) {
        var button = new Button(
                Texts.t("builder.role.remove"),
                _ -> Confirm.danger(
                        Texts.t("builder.role.remove.this", role.name(Texts.locale())),
                        Texts.t("builder.role.remove.consequence"),
                        Texts.t("builder.role.remove"),
                        () -> {
                            change(before -> SpaceEdit.without(before, role.key()));
                            showRoles();
                        }));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setAriaLabel(Texts.t("builder.role.remove.this", role.name(Texts.locale())));
        return button;
    }

    private void put(RoleConfig role) {
        change(before -> SpaceEdit.naming(before, role));
        showRoles();
    }

    private static Component statute(Statute statute) {
        var table = new NativeTable();
        table.addClassName("si-table");
        table.setCaptionText(Texts.t("builder.rules.statute.caption"));
        var head = table.getHead().addRow();
        for (var column : List.of("rule", "value", "basis", "from")) {
            var cell = new NativeTableHeaderCell(Texts.t("builder.rules.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (var rule : statute.rules()) {
            var row = table.getBody().addRow();
            var name = new NativeTableHeaderCell(rule.name(Texts.locale()));
            name.getElement().setAttribute("scope", "row");
            row.add(name);
            row.addDataCell().setText(words(rule));
            row.addDataCell().setText(Named.in(rule.basis(), Texts.locale()));
            row.addDataCell().setText(Texts.date(rule.from()));
        }
        var scroll = new Div(table);
        scroll.addClassName("si-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Texts.t("builder.rules.statute.caption"));
        return scroll;
    }

    /** How much a rule says, with its unit. */
    static String words(Statute.Rule rule) {
        return Texts.t("builder.unit." + rule.unit().name().toLowerCase(Locale.ROOT), rule.value());
    }

    private static Article card(String name, String about) {
        var body = new Div(new H3(name), new Paragraph(about));
        body.addClassName("si-card-body");
        var card = new Article(body);
        card.addClassName("si-card");
        return card;
    }
}
