package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The joint issues, and in a region the way to put one before its communities. */
class JointIssuesView extends Div {

    JointIssuesView(JointIssues issues, Visit visit) {
        var region = Tenancy.tenant().isRegion();
        add(new PageHeader(visit.section().name(Texts.locale()))
                .lead(Texts.t(region ? "overlay.joint.lead.region" : "overlay.joint.lead.community")));
        var all = issues.list(100);
        if (all.isEmpty()) {
            var empty = new EmptyState(
                    "users-group", Texts.t(region ? "overlay.joint.empty.region" : "overlay.joint.empty.community"));
            if (issues.mayJoin()) {
                var join = new Anchor("/neighbours", Texts.t("overlay.joint.empty.join"));
                join.addClassName("si-button");
                empty.action(join);
            }
            add(empty);
        } else {
            add(cards(all, visit.section()));
        }
        if (issues.mayDefine()) {
            add(form(issues, visit.section()));
        }
    }

    static Component cards(List<JointIssue> issues, Section section) {
        return new Cards(issues.stream().map(issue -> card(issue, section)).toList());
    }

    static StatusBadge badge(JointIssue issue) {
        return issue.isJoint()
                ? new StatusBadge(Texts.t("overlay.joint.state.joint"), Tone.GOOD, "users-group")
                : new StatusBadge(Texts.t("overlay.joint.state.open"), Tone.INFO);
    }

    private static CardLink card(JointIssue issue, Section section) {
        return new CardLink(section.path(issue.id()), issue.title())
                .badges(badge(issue))
                .text(issue.text())
                .facts(
                        new Fact(
                                "building-community",
                                Texts.t(
                                        "overlay.joint.endorsed",
                                        issue.endorsedBy().size())),
                        new Fact("map-2", issue.region().name(Texts.locale())));
    }

    private static Component form(JointIssues issues, Section section) {
        var title = new TextField(Texts.t("overlay.joint.title"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(160);
        var text = new TextArea(Texts.t("overlay.joint.text"));
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(4);
        var define = new Button(Texts.t("overlay.joint.define"), _ -> {
            var id = issues.define(section, title.getValue(), text.getValue());
            Notice.success(Texts.t("overlay.joint.defined"));
            UI.getCurrent().navigate(section.path(id).substring(1));
        });
        define.addThemeVariants(ButtonVariant.PRIMARY);
        return Layouts.panel(new H2(Texts.t("overlay.joint.new")), Layouts.form(title, text, define));
    }
}
