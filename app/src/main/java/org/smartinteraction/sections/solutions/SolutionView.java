package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The page of a solution. Its first screen says what it is, where it stands and what the reader can do. */
@StyleSheet("styles/engagement.css")
@StyleSheet("styles/solutions.css")
class SolutionView extends Div implements HasDynamicTitle {

    private static final String[] PARTS = {
        "about", "needs", "money", "work", "reports", "results", "history", "administrator", "team"
    };

    private final transient Desk desk;
    private final UUID id;
    private final String title;
    private final NextPart next;
    private final NeedsPart needs;
    private final FundingPart funding;
    private final SmartList smart = new SmartList();
    private final boolean team;

    SolutionView(Desk desk, Visit visit, UUID id) {
        this.desk = desk;
        this.id = id;
        var section = visit.section();
        var solution = desk.solutions().see(id);
        title = solution.wording().title();
        team = desk.gate().of(id).manage();
        var header = new PageHeader(title)
                .lead(solution.wording().summary())
                .back(section.path(), section.name(Texts.locale()))
                .facts(
                        Say.badge(solution.state()),
                        new Fact(
                                "user-circle",
                                desk.names().speaker(solution.authorId(), solution.actorId()) + ", "
                                        + Say.sector(solution.sector())),
                        new Fact("calendar", Say.t("since", Texts.date(solution.stateSince()))),
                        desk.entered().of(id));
        next = new NextPart(desk, id, visit.parameter("then").isPresent(), this::refreshNext);
        needs = new NeedsPart(desk, id, this::refreshMoney);
        funding = new FundingPart(desk, section, id, this::refreshNeeds);
        var main = Layouts.stack(
                new WordsPart(desk, section, id).draw(),
                needs.draw(),
                later(funding, true),
                later(new WorkPart(desk, id, this::refresh), true),
                later(new ReportsPart(desk, id, this::refreshMoney), true),
                later(new ResultsPart(desk, id, this::refresh), true),
                later(new HistoryPart(desk, id), false),
                later(new AdministratorPart(desk, id), solution.state().takesOffers()),
                later(new TeamPart(desk, id), solution.state() == State.DRAFT));
        main.addClassName("si-solution-main");
        var body = new Div(Layouts.stack(next.draw(), contents()), main);
        if (team && solution.state().isEditable())
            body.add(smart.check(desk.plans().of(id)));
        body.addClassName("si-solution-body");
        add(
                header,
                desk.moderation().note(id),
                body,
                desk.moderation().report(Publishing.KIND, id, solution.authorId()));
        addClassName("si-page");
    }

    /** Who comes to read sees the rest of a long page folded on a phone; who works on it, only what needs no work. */
    private Part later(Part part, boolean work) {
        part.draw();
        return work && team ? part : part.foldedOnPhones();
    }

    /** The browser folds, since only it knows how wide the screen is. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
                if (matchMedia('(max-width: 60rem)').matches)
                    this.querySelectorAll('.si-part-later > details').forEach(part => {
                        part.open = part.contains(asked);
                    });
                asked?.scrollIntoView();
                """);
    }

    private static Nav contents() {
        var list = new UnorderedList();
        for (var part : PARTS) {
            var link = new Anchor("#" + part, Say.t(part + ".title"));
            link.getElement().setAttribute("router-ignore", true);
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.setAriaLabel(Say.t("contents"));
        nav.addClassName("si-contents");
        return nav;
    }

    private void refresh() {
        next.draw();
        if (team) smart.check(desk.plans().of(id));
    }

    private void refreshMoney() {
        funding.draw();
        refresh();
    }

    private void refreshNeeds() {
        needs.draw();
        refresh();
    }

    /** A step changes what may be done everywhere on the page, so all of it is drawn anew. */
    private void refreshNext() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
