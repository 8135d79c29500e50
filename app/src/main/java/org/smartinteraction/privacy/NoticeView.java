package org.smartinteraction.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import org.smartinteraction.people.People;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** What the space says of the data it keeps about people. */
@Route(value = "privacy", layout = SpaceShell.class)
@AnonymousAllowed
class NoticeView extends Div implements HasDynamicTitle {

    NoticeView(Notices notices, People people) {
        addClassName("si-page");
        var prose = new Div();
        prose.addClassName("si-prose");
        for (var block : notices.text(Texts.locale()).split("\n\\s*\n")) {
            var text = block.strip();
            if (text.startsWith("# ")) {
                prose.add(new H2(text.substring(2)));
            } else if (text.startsWith("- ")) {
                prose.add(new UnorderedList(Arrays.stream(text.split("\n"))
                        .map(line -> new ListItem(line.substring(2)))
                        .toArray(ListItem[]::new)));
            } else if (!text.isEmpty()) {
                prose.add(new Paragraph(text));
            }
        }
        add(new PageHeader(Texts.t("privacy.notice.title")), prose);
        if (people.me().isPresent()) {
            add(new Paragraph(new Anchor("/me/data", Texts.t("space.me.data.open"))));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("privacy.notice.title");
    }
}
