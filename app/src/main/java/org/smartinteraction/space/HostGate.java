package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.smartinteraction.tenancy.Site;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Lets every view be entered only on the kind of host it is made for. */
@Component
class HostGate implements VaadinServiceInitListener {

    /** The route that the root of the platform's host shows. */
    static final String PLATFORM_HOME = "platform";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(HostGate::watch);
    }

    private static void watch(UIInitEvent event) {
        UI ui = event.getUI();
        ui.addBeforeEnterListener(HostGate::enter);
    }

    private static void enter(BeforeEnterEvent event) {
        if (event.isErrorEvent()) {
            return;
        }
        var view = event.getNavigationTarget();
        var path = event.getLocation().getPath();
        if (!admits(view, path)) {
            event.rerouteToError(NotFoundException.class);
        } else if (onPlatform() && !isForPlatform(view)) {
            event.rerouteTo(PLATFORM_HOME);
        }
    }

    /** Whether this host has the view: it is made for the platform or for spaces; the root is the home of both. */
    static boolean admits(Class<?> view, String path) {
        return onPlatform()
                ? isForPlatform(view) || path.isEmpty()
                : !isForPlatform(view) && Tenancy.current().isPresent();
    }

    private static boolean isForPlatform(Class<?> view) {
        return view.isAnnotationPresent(OnPlatform.class);
    }

    private static boolean onPlatform() {
        return Tenancy.site().filter(Site.Platform.class::isInstance).isPresent();
    }
}
