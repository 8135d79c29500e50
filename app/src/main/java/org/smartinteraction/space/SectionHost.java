package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Problem;
import org.smartinteraction.ui.Texts;

/**
 * Every page of every section: finds the section by the first step of the address, checks that this person may see it
 * and lets its type build the page.
 */
@Route(value = ":section/:path*", layout = SpaceShell.class)
@AnonymousAllowed
class SectionHost extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Spaces spaces;
    private final transient SectionTypes types;
    private final transient People people;
    private String title = "";

    SectionHost(Spaces spaces, SectionTypes types, People people) {
        this.spaces = spaces;
        this.types = types;
        this.people = people;
        addClassName("si-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var section = spaces.section(parameters.get("section").orElse(""));
        var type = section.flatMap(found -> types.find(found.type()));
        if (type.isEmpty()) {
            showNothing();
            return;
        }
        var visit = new Visit(
                section.get(),
                parameters.getWildcard("path"),
                event.getLocation().getQueryParameters().getParameters());
        try {
            show(type.get().view(visit), visit.section());
        } catch (NoSuchPage nowhere) {
            showNothing();
        } catch (Refusal refusal) {
            if (people.me().isEmpty() && Preview.current().isEmpty()) {
                event.getUI()
                        .getPage()
                        .setLocation(SignInLink.to(event.getLocation().getPathWithQueryParameters()));
            } else {
                show(Faults.problem(refusal), visit.section());
            }
        }
    }

    /** The page is missing; the space around it stays, and so does the way to search it. */
    private void showNothing() {
        removeAll();
        var search = new Anchor("/search", Texts.t("space.shell.search"));
        search.addClassNames("si-button", "si-button-plain");
        add(Problem.notFound().with(search));
        title = Texts.t("ui.problem.notFound");
    }

    private void show(Component page, Section section) {
        removeAll();
        add(page);
        var name = section.name(Texts.locale());
        title = page instanceof HasDynamicTitle titled ? titled.getPageTitle() + " · " + name : name;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + spaces.name();
    }
}
