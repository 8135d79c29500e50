package org.smartinteraction.space;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns a window into a preview when its first address asks for one and the person may shape the space. */
@Component
class PreviewGate implements VaadinServiceInitListener {

    private final ObjectProvider<Builder> builder;
    private final Access access;

    PreviewGate(ObjectProvider<Builder> builder, Access access) {
        this.builder = builder;
        this.access = access;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Preview.PARAMETER)
                .filter(as -> !as.isBlank());
        if (asked.isEmpty()
                || Tenancy.current().isEmpty()
                || Preview.current().isPresent()
                || !access.may(Action.CONFIGURE)) {
            return;
        }
        var draft = builder.getObject().draft();
        new Preview(new Space(draft.basedOn(), draft.config()), asked.get()).showIn(event.getUI());
    }
}
