package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Who;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SectionType;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Texts;

/**
 * Joint issues: a region defines what several communities share, communities endorse it. The same section in the space
 * of a region, which keeps the issues, and of a community, which keeps its endorsements.
 */
@org.springframework.stereotype.Component
class JointSection implements SectionType {

    static final Action DEFINE = new Action("joint", "define", Who.STAFF);
    static final Action ENDORSE = new Action("joint", "endorse", Who.STAFF);

    private static final int SHOWN = 3;

    private final JointIssues issues;
    private final Spaces spaces;

    JointSection(JointIssues issues, Spaces spaces) {
        this.issues = issues;
        this.spaces = spaces;
    }

    @Override
    public String key() {
        return "joint";
    }

    @Override
    public String icon() {
        return "users-group";
    }

    @Override
    public List<Action> actions() {
        return List.of(DEFINE, ENDORSE);
    }

    @Override
    public Optional<String> shows() {
        return Optional.of("joint");
    }

    @Override
    public Component view(Visit visit) {
        return visit.path().isEmpty() ? new JointIssuesView(issues, visit) : new JointIssueView(issues, spaces, visit);
    }

    @Override
    public Optional<Component> block(Section section) {
        var newest = issues.list(SHOWN);
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Div(new H2(section.name(Texts.locale())), JointIssuesView.cards(newest, section)));
    }
}
