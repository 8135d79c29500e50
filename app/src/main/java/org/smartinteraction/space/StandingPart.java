package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Standings;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.Way;
import org.smartinteraction.space.LadderPart.Step;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** How surely the space knows the person, and how to be known more surely. */
class StandingPart extends Section {

    private final transient Verifications verifications;
    private final transient Runnable known;

    /**
     * The part.
     *
     * @param ways the ways to become known at once, beside the code of a letter
     * @param known what follows when that code was right
     */
    StandingPart(Standings standings, Verifications verifications, Member me, List<Step> ways, Runnable known) {
        this.verifications = verifications;
        this.known = known;
        addClassName("si-panel");
        var title = new H2(Texts.t("space.standing.title"));
        title.setId("known");
        var steps = new ArrayList<>(ways);
        steps.add(new Step(Way.LETTER, code(), false));
        add(
                title,
                new Paragraph(Texts.t("space.standing.lead")),
                VerificationList.of(verifications.of(me.id()), verifications, null),
                new H3(Texts.t("space.standing.more")),
                new LadderPart(standings.ladder(), steps, verifications));
    }

    private Div code() {
        var code = new TextField(Texts.t("space.standing.code"));
        code.setHelperText(Texts.t("space.standing.code.help"));
        code.setMaxLength(20);
        var act = new Button(Texts.t("space.standing.code.send"), _ -> {
            if (verifications.redeem(code.getValue())) {
                Notice.success(Texts.t("space.standing.code.right"));
                known.run();
            } else {
                code.setInvalid(true);
                code.setErrorMessage(Texts.t("space.standing.code.wrong"));
            }
        });
        return Layouts.form(code, new Div(act));
    }
}
