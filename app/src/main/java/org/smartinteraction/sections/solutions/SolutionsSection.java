package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SectionType;
import org.smartinteraction.space.Setting;
import org.smartinteraction.space.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Solutions as a kind of section: which pages there are, what can be decided about it, and who may do what. */
@Service
class SolutionsSection implements SectionType {

    static final String KEY = "solutions";

    /** Views are made per visit; the desk is asked for late, so that section types stay cheap to collect. */
    private final ObjectProvider<Desk> desk;

    SolutionsSection(ObjectProvider<Desk> desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String icon() {
        return "bulb";
    }

    @Override
    public List<Setting> settings() {
        return Rules.SETTINGS;
    }

    @Override
    public List<Action> actions() {
        return List.of(Rights.PROPOSE, Rights.SUPPORT, Rights.OFFER, Rights.REVIEW, Rights.FINANCE, Rights.MANAGE);
    }

    @Override
    public Component view(Visit visit) {
        var services = desk.getObject();
        services.team().join();
        var first = visit.step(0).orElse("");
        return switch (first) {
            case "" -> new SolutionsView(services, visit);
            case "new" -> {
                if (!services.gate().may(Rights.PROPOSE)) throw new Refusal("people.refusal.sign-in");
                yield new EditView(services, visit, null);
            }
            case "review" -> new ReviewView(services, visit);
            default -> {
                var id = visit.id(0).orElseThrow(NoSuchPage::new);
                try {
                    var solution = services.solutions().see(id);
                    if (!solution.sectionId().equals(visit.section().id())) throw new NoSuchPage();
                } catch (Refusal unknown) {
                    throw new NoSuchPage();
                }
                yield switch (visit.step(1).orElse("")) {
                    case "" -> new SolutionView(services, visit, id);
                    case "edit" -> new EditView(services, visit, id);
                    case "versions" -> new VersionsView(services, visit, id);
                    default -> throw new NoSuchPage();
                };
            }
        };
    }

    @Override
    public Optional<Component> block(Section section) {
        return Optional.of(new SolutionsBlock(desk.getObject(), section));
    }

    @Override
    public Optional<Invitation> invitation() {
        return Optional.of(new Invitation("solutions.propose", "new"));
    }
}
