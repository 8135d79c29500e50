package org.smartinteraction.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.smartinteraction.space.Named;
import org.smartinteraction.space.SpaceConfig;
import org.smartinteraction.space.Statute.Unit;
import org.smartinteraction.space.Template;
import org.smartinteraction.space.Templates;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Choosing what the space begins with, and seeing what is in it. Everything can be changed later. */
final class TemplateStep extends Div {

    TemplateStep(Templates templates, SpaceRequest request, Consumer<Template> chosen) {
        addClassName("si-stack");
        add(new H2(Texts.t("operator.start.template")), new Paragraph(Texts.t("operator.start.template.lead")));
        var kind = request.region() ? Template.Kind.REGION : Template.Kind.COMMUNITY;
        add(new Cards(templates.of(kind).stream()
                .map(template -> card(template, template.key().equals(request.template()), chosen))
                .toList()));
    }

    private static Component card(Template template, boolean current, Consumer<Template> chosen) {
        Locale locale = Texts.locale();
        var choose = new Button(Texts.t("operator.start.template.choose"), _ -> chosen.accept(template));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.setDisableOnClick(true);
        choose.setAriaLabel(Texts.t("operator.start.template.choose.of", template.name(locale)));
        var body = new Div(new H3(template.name(locale)), new Paragraph(Named.in(template.about(), locale)));
        if (current) {
            body.addComponentAsFirst(new StatusBadge(Texts.t("operator.start.template.current"), Tone.GOOD));
        }
        body.add(contents(template.space(), locale), choose);
        body.addClassName("si-card-body");
        var card = new Article(body);
        card.addClassName("si-card");
        return card;
    }

    private static Component contents(SpaceConfig space, Locale locale) {
        var today = LocalDate.now();
        var inside = new Div(
                list(
                        "operator.start.template.sections",
                        space.sections().stream().map(one -> one.name(locale))),
                list("operator.start.template.roles", space.roles().stream().map(one -> one.name(locale))),
                list("operator.start.template.sectors", space.sectors().stream().map(one -> one.name(locale))),
                list(
                        "operator.start.template.verification",
                        space.verification().stream().map(one -> one.name(locale))),
                list(
                        "operator.start.template.rules",
                        space.statute().rules().stream()
                                .filter(rule -> !rule.from().isAfter(today))
                                .map(rule -> rule.name(locale) + ": " + value(rule.value(), rule.unit()))));
        var details = new NativeDetails(Texts.t("operator.start.template.inside"), inside);
        details.addClassName("si-details");
        return details;
    }

    private static String value(long value, Unit unit) {
        return Texts.t("operator.unit." + unit.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
    }

    private static Component list(String key, Stream<String> entries) {
        var list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(entry)));
        return new Div(new H4(Texts.t(key)), list);
    }
}
