package org.smartinteraction.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Says that it is done, to somebody who is nobody here any more. */
@Route(value = "privacy/erased", layout = SpaceShell.class)
@AnonymousAllowed
class ErasedView extends Div implements HasDynamicTitle {

    ErasedView() {
        addClassName("si-page");
        var home = new Anchor("/", Texts.t("privacy.erased.home"));
        add(new PageHeader(Texts.t("privacy.erased.title")).lead(Texts.t("privacy.erased.lead")), new Paragraph(home));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("privacy.erased.title");
    }
}
