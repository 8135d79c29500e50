package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.smartinteraction.publishing.Search.Question;
import org.smartinteraction.publishing.SearchBox;
import org.smartinteraction.publishing.SearchResults;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Search over everything in the space that the acting person may see; in a region also over what was shared with it. */
@Route(value = "search", layout = SpaceShell.class)
@AnonymousAllowed
class SearchView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Spaces spaces;
    private final SearchResults results;

    SearchView(Spaces spaces, SearchResults results) {
        this.spaces = spaces;
        this.results = results;
        addClassName("si-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var text =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        var box = new SearchBox(text, SearchView::go);
        removeAll();
        add(new PageHeader(getPageTitle()), box, results);
        results.show(
                new Question(text, spaces.audience(), null, Tenancy.tenant().isRegion(), 0));
        if (text.isEmpty()) {
            box.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("publishing.search");
    }

    /** The words stand in the address, so that going back finds them again. */
    private static void go(String words) {
        UI.getCurrent().navigate("search", QueryParameters.of("q", words));
    }
}
