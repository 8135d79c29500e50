package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.budget.BudgetImports;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.budget.ShowsShares;
import org.smartinteraction.people.Action;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SectionType;
import org.smartinteraction.space.Setting;
import org.smartinteraction.space.Visit;

/** The kind of section that shows the budget. */
@org.springframework.stereotype.Component
class BudgetSection implements SectionType, ShowsShares {
    /** Defence and what pays for it through other codes is shown as one sum. */
    static final Setting.Toggle HIDE_DEFENCE = new Setting.Toggle("hideDefence", false);

    private static final String SHARES = "contributions";

    private final Desk desk;

    BudgetSection(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "budget";
    }

    @Override
    public String path(Section section, UUID share) {
        return section.path(SHARES + "/" + share);
    }

    @Override
    public String icon() {
        return "coins";
    }

    @Override
    public List<Setting> settings() {
        return List.of(HIDE_DEFENCE);
    }

    @Override
    public List<Action> actions() {
        return List.of(BudgetImports.IMPORT, Funding.ALLOCATE);
    }

    @Override
    public Component view(Visit visit) {
        var page = visit.step(0).orElse("");
        return switch (page) {
            case "" -> new OverviewView(desk, Address.of(visit));
            case "import" -> new ImportView(desk, visit.section());
            case "lines" ->
                new LineView(
                        desk,
                        visit.section(),
                        visit.id(1).flatMap(desk.budget()::line).orElseThrow(NoSuchPage::new));
            case SHARES ->
                new ShareView(
                        desk,
                        visit.section(),
                        visit.id(1).flatMap(desk.funding()::find).orElseThrow(NoSuchPage::new));
            case "drawn" -> new DrawnView(desk, Address.of(visit));
            default ->
                Side.of(page)
                        .<Component>map(side -> new BrowseView(desk, Address.of(visit), side))
                        .orElseThrow(NoSuchPage::new);
        };
    }

    @Override
    public Optional<Component> block(Section section) {
        return desk.years().stream().findFirst().map(year -> new OverviewBlock(desk, section, year));
    }
}
