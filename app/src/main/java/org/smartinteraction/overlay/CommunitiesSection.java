package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Who;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SectionType;
import org.smartinteraction.space.Visit;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The communities of a region: figures side by side, and the way into each of them. */
@org.springframework.stereotype.Component
class CommunitiesSection implements SectionType {

    /** Puts money of the region into a community's solution. */
    static final Action FINANCE = new Action("communities", "finance", Who.STAFF).asWeighty();

    private final Dashboard dashboard;
    private final SharedItems items;
    private final CoFinancing financing;
    private final Neighbour neighbour;

    CommunitiesSection(Dashboard dashboard, SharedItems items, CoFinancing financing, Neighbour neighbour) {
        this.dashboard = dashboard;
        this.items = items;
        this.financing = financing;
        this.neighbour = neighbour;
    }

    @Override
    public String key() {
        return "communities";
    }

    @Override
    public String icon() {
        return "layout-dashboard";
    }

    @Override
    public List<Action> actions() {
        return List.of(FINANCE);
    }

    @Override
    public Set<Tenant.Kind> kinds() {
        return EnumSet.of(Tenant.Kind.REGION);
    }

    @Override
    public Component view(Visit visit) {
        return switch (visit.step(0).orElse("")) {
            case "" -> new DashboardView(dashboard, neighbour, visit);
            case "items" -> new ItemsView(items, visit);
            case "finance" -> new FinanceView(financing, items, visit);
            default -> throw new NoSuchPage();
        };
    }

    @Override
    public Optional<Component> block(Section section) {
        var figures = dashboard.communities(null);
        var open = new Anchor(section.path(), Texts.t("overlay.dashboard.open"));
        open.addClassName("si-button");
        return Optional.of(new Div(
                new H2(section.name(Texts.locale())),
                Layouts.figures(
                        Tile.of("overlay.tile.communities", figures.size()),
                        Tile.of("overlay.tile.issues", Tile.sum(figures, "issues.reported")),
                        Tile.of("overlay.tile.solutions", Tile.sum(figures, "solutions.count"))),
                open));
    }
}
