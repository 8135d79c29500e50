package org.smartinteraction.space;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smartinteraction.people.Guise;
import org.springframework.stereotype.Component;

/**
 * A draft that is looked at as somebody else. It holds for one browser window (a UI), from the moment an address with
 * {@code ?preview=<role>} is opened in it.
 *
 * @param space the draft as if it were published
 * @param as key of the role, or {@link #VISITOR} or {@link #MEMBER}
 */
record Preview(Space space, String as) {

    static final String PARAMETER = "preview";
    static final String VISITOR = "visitor";
    static final String MEMBER = "member";

    /** The preview that the current window shows; empty almost always. */
    static Optional<Preview> current() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, Preview.class));
    }

    void showIn(UI ui) {
        ComponentUtil.setData(ui, Preview.class, this);
    }

    private Guise.Worn worn() {
        var permissions = space.config().role(as).map(RoleConfig::permissions).orElse(List.of());
        return new Guise.Worn(!as.equals(VISITOR), Set.copyOf(permissions));
    }

    /** Lets the rules about who may do what see the person who is played. */
    @Component
    static class Play implements Guise {

        @Override
        public Optional<Worn> worn() {
            return current().map(Preview::worn);
        }
    }
}
