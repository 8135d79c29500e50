package org.smartinteraction.space;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.smartinteraction.people.Member;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Finds the person who stands at the counter, to make sure who they are. */
@Route(value = "verify", layout = SpaceShell.class)
@PermitAll
class VerifyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 20;

    private final transient Members members;

    VerifyView(Members members) {
        this.members = members;
        addClassName("si-page");
        var found = new Grid<Member>();
        found.addComponentColumn(VerifyView::link).setHeader(Texts.t("space.members.name"));
        found.addColumn(member -> member.isAssisted() ? Texts.t("space.members.assisted") : member.email())
                .setHeader(Texts.t("space.members.email"));
        found.setAllRowsVisible(true);
        found.setVisible(false);
        found.getElement().setAttribute("aria-label", Texts.t("space.verify.title"));
        found.setEmptyStateText(Texts.t("space.verify.nobody"));
        var words = new TextField(Texts.t("space.members.find"));
        words.setHelperText(Texts.t("space.verify.help"));
        words.setPrefixComponent(Icon.of("search"));
        words.setClearButtonVisible(true);
        words.setAutofocus(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> {
            var text = typed.getValue().strip();
            found.setVisible(!text.isEmpty());
            found.setItems(text.isEmpty() ? List.of() : members.find(text, 0, MOST));
        });
        add(new PageHeader(Texts.t("space.verify.title")).lead(Texts.t("space.verify.lead")), words, found);
    }

    private static RouterLink link(Member member) {
        var link = new RouterLink(
                Called.of(member),
                MemberView.class,
                new RouteParameters("id", member.id().toString()));
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        members.find("", 0, 1);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("space.verify.title");
    }
}
