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
        var forPlatform = event.getNavigationTarget().isAnnotationPresent(OnPlatform.class);
        var onPlatform = Tenancy.site().filter(Site.Platform.class::isInstance).isPresent();
        if (onPlatform && !forPlatform && event.getLocation().getPath().isEmpty()) {
            event.rerouteTo(PLATFORM_HOME);
        } else if (onPlatform != forPlatform
                || (!onPlatform && Tenancy.current().isEmpty())) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
