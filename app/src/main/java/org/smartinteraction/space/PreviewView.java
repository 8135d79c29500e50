package org.smartinteraction.space;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The draft as a space that one can walk about in, as a visitor, a resident or anyone with a role. */
@Route(value = "builder/preview", layout = BuilderShell.class)
@PermitAll
class PreviewView extends BuilderPage {

    private final IFrame frame = new IFrame();
    private final Anchor apart = new Anchor("", Icon.of("external-link"), new Span(Texts.t("builder.preview.apart")));

    PreviewView(Builder builder) {
        super(builder, "preview");
        var config = config();
        var who = new RadioButtonGroup<String>(Texts.t("builder.preview.as"));
        who.addClassName("builder-inline");
        who.setItems(people(config));
        who.setItemLabelGenerator(as -> name(config, as));
        who.setValue(Preview.VISITOR);
        who.addValueChangeListener(change -> play(change.getValue()));
        var width = new RadioButtonGroup<String>(Texts.t("builder.preview.width"));
        width.addClassName("builder-inline");
        width.setItems("desk", "phone");
        width.setItemLabelGenerator(each -> Texts.t("builder.preview." + each));
        width.setValue("desk");
        width.addValueChangeListener(
                change -> frame.setClassName("builder-phone", change.getValue().equals("phone")));
        apart.setTarget(AnchorTarget.BLANK);
        apart.setRouterIgnore(true);
        apart.addClassNames("si-button", "si-button-plain");
        frame.setTitle(Texts.t("builder.preview.frame"));
        frame.addClassName("builder-frame");
        var stage = new Div(frame);
        stage.addClassName("builder-stage");
        add(who, Layouts.row(width, apart), stage);
        play(Preview.VISITOR);
    }

    private void play(String as) {
        var address = "/?" + Preview.PARAMETER + "=" + as;
        frame.setSrc(address);
        apart.setHref(address);
    }

    private static List<String> people(SpaceConfig config) {
        var people = new ArrayList<>(List.of(Preview.VISITOR, Preview.MEMBER));
        config.roles().forEach(role -> people.add(role.key()));
        return people;
    }

    private static String name(SpaceConfig config, String as) {
        return PreviewNote.who(new Preview(new Space(0, config), as), Texts.locale());
    }
}
