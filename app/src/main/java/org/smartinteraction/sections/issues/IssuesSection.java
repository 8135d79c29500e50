package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Who;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SectionType;
import org.smartinteraction.space.Setting;
import org.smartinteraction.space.Visit;

/** The section with issues: a list and a map, a form, a page for each, and the officials' table. */
@org.springframework.stereotype.Component
class IssuesSection implements SectionType {

    static final Action REPORT = new Action("issues", "report", Who.MEMBER);
    static final Action SUPPORT = new Action("issues", "support", Who.MEMBER);
    static final Action ANSWER = new Action("issues", "answer", Who.STAFF);
    static final Action MODERATE = new Action("issues", "moderate", Who.STAFF);

    /** Whether everybody sees the names of residents who report and comment; officials always do. */
    static final Setting.Toggle NAMES = new Setting.Toggle("names", false);

    static final Setting.Number PICTURES = new Setting.Number("pictures", 4, 0, 10);
    static final Setting.Text CATEGORIES = new Setting.Text("categories", Category.BY_DEFAULT, 4000);

    private final IssuePages pages;

    IssuesSection(IssuePages pages) {
        this.pages = pages;
    }

    @Override
    public String key() {
        return "issues";
    }

    @Override
    public String icon() {
        return "flag";
    }

    @Override
    public List<Setting> settings() {
        return List.of(CATEGORIES, PICTURES, NAMES);
    }

    @Override
    public List<Action> actions() {
        return List.of(REPORT, SUPPORT, ANSWER, MODERATE);
    }

    @Override
    public Component view(Visit visit) {
        if (visit.path().isEmpty()) {
            return new IssuesView(pages, visit);
        }
        var id = visit.id(0);
        if (id.isPresent()) {
            return visit.step(1).isEmpty()
                    ? new IssueView(pages, visit, id.get())
                    : IssueForm.rewriting(pages, visit, id.get());
        }
        return switch (visit.path().getFirst()) {
            case "new" -> IssueForm.reporting(pages, visit);
            case "queue" -> new IssueQueue(pages, visit);
            default -> throw new NoSuchPage();
        };
    }

    @Override
    public Optional<Component> block(Section section) {
        return Optional.of(new IssuesBlock(pages, section));
    }

    @Override
    public Optional<Invitation> invitation() {
        return Optional.of(new Invitation("issues.report", "new"));
    }
}
