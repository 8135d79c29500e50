package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.ui.Subpages;
import org.smartinteraction.ui.Texts;

/** What can be chosen on a page of the budget, each choice a link: the side, the year, the fund. */
final class Choices extends Div {

    Choices() {
        addClassName("si-choices");
    }

    /** The pages of a year; {@code current} is the slug of this one. */
    Choices sides(Address address, List<Side> sides, String current) {
        var top = address.code("").words("");
        var pages = new Subpages(Texts.t("budget.choice.side"));
        pages.part(top.on(""), Texts.t("budget.side.overview"), current.isEmpty());
        sides.forEach(side -> pages.part(
                top.on(side.slug()), Texts.t(side.textKey()), side.slug().equals(current)));
        pages.part(top.on("drawn"), Texts.t("budget.side.drawn"), "drawn".equals(current));
        add(pages);
        return this;
    }

    Choices years(Address address, List<Integer> years, int current, String page) {
        if (years.size() > 1) {
            var list = row("budget.choice.year");
            years.forEach(year -> list.add(link(address.year(year).on(page), String.valueOf(year), year == current)));
        }
        return this;
    }

    Choices funds(Address address, String page) {
        var list = row("budget.choice.fund");
        for (var fund : List.of(Fund.TOTAL, Fund.GENERAL, Fund.SPECIAL)) {
            list.add(link(address.fund(fund).on(page), Texts.t(LineName.fund(fund)), fund == address.fund()));
        }
        return this;
    }

    private UnorderedList row(String labelKey) {
        var nav = new Nav();
        nav.addClassName("si-choice");
        nav.setAriaLabel(Texts.t(labelKey));
        var list = new UnorderedList();
        nav.add(list);
        add(nav);
        return list;
    }

    private static ListItem link(String href, String text, boolean current) {
        var link = new Anchor(href, text);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }
}
