package org.smartinteraction.space;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.smartinteraction.people.People;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Published;
import org.springframework.stereotype.Component;

/**
 * Answers 404 where an address leads nowhere. The browser builds its page only after the first answer, which would be
 * 200 for every address; search engines and link checkers go by that.
 */
@Component
class DeadAddresses implements VaadinServiceInitListener {

    private final Spaces spaces;
    private final Published published;
    private final People people;

    DeadAddresses(Spaces spaces, Published published, People people) {
        this.spaces = spaces;
        this.published = published;
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse page) {
        if (!leads(page.getVaadinRequest())) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean leads(VaadinRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        var view = RouteConfiguration.forRegistry(
                        request.getService().getRouter().getRegistry())
                .getRoute(path);
        return view.isPresent()
                && HostGate.admits(view.get(), path)
                && (view.get() != SectionHost.class || leads(List.of(path.split("/"))));
    }

    /** Whether there is such a section and, for visitors, such an item: members also find what is not published. */
    private boolean leads(List<String> steps) {
        return spaces.section(steps.getFirst()).isPresent()
                && (steps.size() == 1
                        || people.me().isPresent()
                        || Visit.uuid(steps.get(1)).map(this::isPublished).orElse(true));
    }

    private boolean isPublished(UUID id) {
        return !published.find(List.of(id), Audience.PUBLIC).isEmpty();
    }
}
