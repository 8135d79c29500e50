package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** What the draft changes, what stands in its way, and putting it in force. */
@Route(value = "builder/publish", layout = BuilderShell.class)
@PermitAll
class PublishView extends BuilderPage {

    private final Div body = new Div();

    PublishView(Builder builder) {
        super(builder, "publish");
        body.addClassName("si-stack");
        add(body);
        show();
    }

    private void show() {
        body.removeAll();
        var language = Texts.in(Texts.locale());
        var standing = builder().standing(language);
        if (!standing.draft().isBegun()) {
            body.add(new EmptyState("circle-check", Texts.t("builder.publish.nothing"))
                    .action(new Anchor("/builder", Texts.t("builder.publish.begin"))));
        } else {
            if (standing.hasMoved()) {
                body.add(new MovedPanel(
                        standing, builder().history(Integer.MAX_VALUE, 1), this::bringOver, this::putAside));
            }
            body.add(
                    new H2(Texts.t("builder.publish.changes", standing.mine().size())),
                    new DifferenceList(standing.mine()));
            var obstacles = builder().obstacles(language);
            if (!obstacles.isEmpty()) {
                body.add(obstacles(obstacles));
            } else if (!standing.hasMoved()) {
                body.add(act());
            }
        }
        kept();
    }

    private Component obstacles(List<String> obstacles) {
        var list = new UnorderedList();
        obstacles.forEach(obstacle -> list.add(new ListItem(obstacle)));
        return Layouts.panel(new H2(Texts.t("builder.publish.obstacles")), list);
    }

    private Component act() {
        var note = new TextField(Texts.t("builder.publish.note"));
        note.setHelperText(Texts.t("builder.publish.note.help"));
        note.setMaxLength(200);
        note.setWidthFull();
        return Layouts.form(
                note, new Div(new BusyButton(Texts.t("builder.publish.action"), () -> publish(note.getValue()))));
    }

    private void publish(String note) {
        try {
            var space = builder().publish(note);
            Notice.success(Texts.t("builder.publish.done", space.version()));
            // The frame around the page shows the sections and the look that are in force now.
            UI.getCurrent().getPage().setLocation("/builder/history");
        } catch (Spaces.SpaceMoved moved) {
            Notice.info(Texts.t("builder.publish.moved"));
            show();
            BuilderShell.refresh(this);
        }
    }

    private void bringOver() {
        builder().bringOver();
        Notice.success(Texts.t("builder.moved.brought"));
        show();
        BuilderShell.refresh(this);
    }

    private void putAside() {
        builder().putAside();
        Notice.success(Texts.t("builder.moved.aside"));
        show();
        BuilderShell.refresh(this);
    }

    private void kept() {
        var kept = builder().kept();
        if (kept.isEmpty()) {
            return;
        }
        body.add(new H2(Texts.t("builder.kept.title")), new Paragraph(Texts.t("builder.kept.lead")));
        for (var draft : kept) {
            var when = Texts.time(draft.keptAt());
            var take = new Button(Texts.t("builder.kept.take"), _ -> {
                builder().takeUp(draft.id());
                Notice.success(Texts.t("builder.kept.taken"));
                show();
                BuilderShell.refresh(this);
            });
            take.setAriaLabel(Texts.t("builder.kept.take.of", when));
            var drop = new Button(Texts.t("builder.kept.drop"), _ -> {
                builder().drop(draft.id());
                show();
            });
            drop.setAriaLabel(Texts.t("builder.kept.drop.of", when));
            body.add(Layouts.row(new Paragraph(Texts.t("builder.kept.of", draft.basedOn(), when)), take, drop));
        }
    }
}
