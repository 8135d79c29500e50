package org.smartinteraction.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.space.Template;
import org.smartinteraction.space.Templates;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Provisioning many spaces from a file. */
@Route(value = "operator/provision", layout = PlatformShell.class)
@OnPlatform
@PermitAll
class OperatorProvisionView extends ConsolePage {

    private final transient Desk desk;
    private final transient Templates templates;
    private final Div standing = new Div();

    OperatorProvisionView(Operators operators, Desk desk, Templates templates) {
        super(operators, "operator.provision.title");
        this.desk = desk;
        this.templates = templates;
    }

    @Override
    void enter(BeforeEnterEvent event) {
        var keys = templates.all().stream().map(Template::key).collect(Collectors.joining(", "));
        add(
                new PageHeader(Texts.t("operator.provision.title")).lead(Texts.t("operator.provision.lead")),
                example(),
                new Paragraph(Texts.t("operator.provision.columns", keys)),
                new CsvUpload(content -> show(desk.provision(content))),
                standing);
        desk.latest(Run.Kind.PROVISION).ifPresent(this::show);
    }

    private static Pre example() {
        var example = new Pre("katottg,name,template,host,email\n"
                + "UA46080110000050484,Рудківська громада,settlement,rudky,head@example.org");
        example.getStyle().setOverflow(Style.Overflow.AUTO);
        // Reached by keyboard where it has to be scrolled sideways.
        example.getElement().setAttribute("tabindex", "0");
        example.getElement().setAttribute("role", "region");
        example.getElement().setAttribute("aria-label", Texts.t("operator.provision.example"));
        return example;
    }

    private void show(Run run) {
        standing.removeAll();
        standing.add(new RunPanel(run));
    }
}
