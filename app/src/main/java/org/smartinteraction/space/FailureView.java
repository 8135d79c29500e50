package org.smartinteraction.space;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** Shown where a view could not be built: the reason where it is for people, else a reference into the log. */
@AnonymousAllowed
class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient ObjectProvider<ActingFor> acting;

    FailureView(ObjectProvider<ActingFor> acting) {
        this.acting = acting;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("si-page");
        removeAll();
        if (Faults.isRefusal(parameter.getException()) && Tenancy.current().isPresent()) {
            // There is no frame here: whoever acts for another ends it on the spot.
            acting.stream().flatMap(each -> each.bar().stream()).forEach(this::add);
        }
        add(Faults.problem(parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("ui.problem.refused");
    }
}
