package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Who;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Who may do what in the draft, who takes part, how people are known, and the rules of the statute. */
@Route(value = "builder/rules", layout = BuilderShell.class)
@PermitAll
class RulesView extends BuilderPage {

    private final transient SectionTypes types;
    private final Div statute = new Div();

    RulesView(Builder builder, SectionTypes types) {
        super(builder, "rules");
        this.types = types;
        var config = config();
        statute.add(statute(config.statute()));
        var members = new Anchor("/members", Texts.t("builder.rules.members"));
        add(
                new H2(Texts.t("builder.rules.roles")),
                roles(config),
                new Paragraph(members),
                new H2(Texts.t("builder.rules.statute")),
                statute,
                new RuleForm(config.statute(), this::enact),
                new H2(Texts.t("builder.rules.sectors")),
                new Cards(config.sectors().stream()
                        .map(each -> card(each.name(Texts.locale()), Named.in(each.about(), Texts.locale()), List.of()))
                        .toList()),
                new H2(Texts.t("builder.rules.verification")),
                new Cards(config.verification().stream()
                        .map(each -> card(each.name(Texts.locale()), Named.in(each.about(), Texts.locale()), List.of()))
                        .toList()));
    }

    private void enact(Statute.Rule rule) {
        change(config -> SpaceEdit.enacting(config, rule));
        statute.removeAll();
        statute.add(statute(config().statute()));
        Notice.success(Texts.t("builder.rule.done", rule.name(Texts.locale()), Texts.date(rule.from())));
    }

    private Component roles(SpaceConfig config) {
        var cards = new ArrayList<Component>();
        cards.add(card(Texts.t("builder.preview.visitor"), Texts.t("builder.rules.visitor"), everyone(Who.ANYONE)));
        cards.add(card(Texts.t("builder.preview.member"), Texts.t("builder.rules.member"), everyone(Who.MEMBER)));
        for (var role : config.roles()) {
            cards.add(card(
                    role.name(Texts.locale()),
                    Named.in(role.about(), Texts.locale()),
                    role.permissions().stream().map(RulesView::permission).toList()));
        }
        return new Cards(cards);
    }

    private List<String> everyone(Who who) {
        return types.all().stream()
                .flatMap(type -> type.actions().stream())
                .filter(action -> action.byDefault() == who)
                .map(Action::permission)
                .map(RulesView::permission)
                .toList();
    }

    private static String permission(String permission) {
        return Permissions.name(permission, Texts.in(Texts.locale()));
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
            row.addDataCell()
                    .setText(Texts.t("builder.unit." + rule.unit().name().toLowerCase(Locale.ROOT), rule.value()));
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

    private static Component card(String name, String about, List<String> entries) {
        var body = new Div(new H3(name), new Paragraph(about));
        body.addClassName("si-card-body");
        if (!entries.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("builder-permissions");
            entries.forEach(entry -> list.add(new ListItem(entry)));
            body.add(list);
        }
        var card = new Article(body);
        card.addClassName("si-card");
        return card;
    }
}
