package org.smartinteraction.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The register of areas: how much is in it, and bringing it up to date from the official file. */
@Route(value = "operator/areas", layout = PlatformShell.class)
@OnPlatform
@PermitAll
class OperatorAreasView extends ConsolePage {

    private final transient Desk desk;
    private final transient Areas areas;
    private final Div standing = new Div();

    OperatorAreasView(Operators operators, Desk desk, Areas areas) {
        super(operators, "operator.areas.title");
        this.desk = desk;
        this.areas = areas;
    }

    @Override
    void enter(BeforeEnterEvent event) {
        add(
                new PageHeader(Texts.t("operator.areas.title")).lead(Texts.t("operator.areas.lead")),
                new Paragraph(Texts.t("operator.areas.count", areas.count())),
                new CsvUpload(content -> show(desk.importAreas(content))),
                standing);
        desk.latest(Run.Kind.AREAS).ifPresent(this::show);
    }

    private void show(Run run) {
        standing.removeAll();
        standing.add(new RunPanel(run));
    }
}
