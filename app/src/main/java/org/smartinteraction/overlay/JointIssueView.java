package org.smartinteraction.overlay;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** One joint issue: whose it is too, what answers it, and the community's own word. */
class JointIssueView extends Div implements HasDynamicTitle {

    private final transient JointIssues issues;
    private final transient Spaces spaces;
    private final transient Visit visit;
    private final String title;

    JointIssueView(JointIssues issues, Spaces spaces, Visit visit) {
        this.issues = issues;
        this.spaces = spaces;
        this.visit = visit;
        this.title = issue().title();
        show();
    }

    private JointIssue issue() {
        return visit.id(0).flatMap(issues::find).orElseThrow(NoSuchPage::new);
    }

    private void show() {
        var issue = issue();
        removeAll();
        var header = new PageHeader(issue.title())
                .back(visit.section().path(), visit.section().name(Texts.locale()))
                .facts(
                        JointIssuesView.badge(issue),
                        new Paragraph(issue.region().name(Texts.locale())));
        if (issues.mayEndorse()) {
            header.actions(endorse(issue));
        }
        add(header);
        for (var paragraph : issue.text().split("\\n\\s*\\n")) {
            add(new Paragraph(paragraph.strip()));
        }
        var communities = new UnorderedList();
        issue.endorsedBy().forEach(tenant -> communities.add(new ListItem(tenant.name(Texts.locale()))));
        add(new H2(Texts.t("overlay.joint.endorsed", issue.endorsedBy().size())), communities);
        add(new H2(Texts.t("overlay.joint.answers")));
        var answers = issues.answers(issue.id());
        if (answers.isEmpty()) {
            add(new Paragraph(Texts.t("overlay.joint.answers.none")));
        } else {
            var list = new UnorderedList();
            answers.forEach(answer -> list.add(new ListItem(answer.item().title())));
            add(list);
        }
        spaces.firstOf("solutions").ifPresent(solutions -> {
            var propose =
                    new Anchor(solutions.path("new") + "?answers=" + issue.id(), Texts.t("overlay.joint.propose"));
            propose.addClassName("si-button");
            add(propose);
        });
    }

    private Button endorse(JointIssue issue) {
        var endorsed = issues.isEndorsed(issue.id());
        var button = new Button(Texts.t(endorsed ? "overlay.joint.withdraw" : "overlay.joint.endorse"), _ -> {
            if (endorsed) {
                issues.withdraw(issue.id());
                Notice.success(Texts.t("overlay.joint.withdrawn"));
            } else {
                issues.endorse(issue.id());
                Notice.success(Texts.t("overlay.joint.thanks"));
            }
            show();
        });
        if (!endorsed) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
