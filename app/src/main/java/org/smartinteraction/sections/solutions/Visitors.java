package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.UI;
import org.smartinteraction.space.SignInLink;

/** Those who are not signed in. */
final class Visitors {

    private Visitors() {}

    /** To the sign-in host, and back to this page afterwards. */
    static void signIn(UI ui) {
        signIn(ui, "/" + ui.getActiveViewLocation().getPathWithQueryParameters());
    }

    static void signIn(UI ui, String to) {
        ui.getPage().setLocation(SignInLink.to(to));
    }
}
