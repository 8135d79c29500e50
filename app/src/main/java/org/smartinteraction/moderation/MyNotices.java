package org.smartinteraction.moderation;

import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.smartinteraction.space.MePart;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** What moderators decided about the person's own words, on their page. */
@Component
class MyNotices implements MePart {

    private final ModerationParts parts;
    private final Authors authors;

    MyNotices(ModerationParts parts, Authors authors) {
        this.parts = parts;
        this.authors = authors;
    }

    @Override
    public boolean isNews() {
        return authors.hasNews();
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> part() {
        var notices = parts.mine();
        if (notices.isEmpty()) {
            return Optional.empty();
        }
        var part = Layouts.stack(new H2(Texts.t("moderation.mine")));
        part.add(notices);
        return Optional.of(part);
    }
}
