package org.smartinteraction.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Problem;
import org.smartinteraction.ui.Texts;

/** One space as the operator sees it: how much is in it, and closing, exporting and erasing it. */
@Route(value = "operator/spaces/:space", layout = PlatformShell.class)
@OnPlatform
@PermitAll
class OperatorSpaceView extends ConsolePage {

    private final transient Console console;
    private final transient SpaceExport export;
    private final transient SpaceErasure erasure;

    OperatorSpaceView(Operators operators, Console console, SpaceExport export, SpaceErasure erasure) {
        super(operators, "operator.console.title");
        this.console = console;
        this.export = export;
        this.erasure = erasure;
    }

    @Override
    void enter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("space")
                .flatMap(StartRequestView::id)
                .flatMap(console::find)
                .ifPresentOrElse(this::show, () -> add(Problem.notFound()));
    }

    private void show(Tenant tenant) {
        var counts = console.counts(tenant.id());
        var visit = new Anchor(
                SiteAddress.of(VaadinServletRequest.getCurrent(), tenant.host()) + "/",
                Texts.t("operator.space.visit"));
        visit.addClassName("si-button");
        add(
                new PageHeader(tenant.name(Texts.locale()))
                        .back("/operator", Texts.t("operator.console.title"))
                        .facts(
                                OperatorView.badge(tenant),
                                new Fact("world", tenant.host()),
                                new Fact("calendar", Texts.date(counts.created())),
                                new Fact("users", Texts.t("operator.space.members", counts.members())),
                                new Fact("article", Texts.t("operator.space.items", counts.items())))
                        .actions(visit),
                part("operator.space.open", opening(tenant)),
                part("operator.space.administrator", inviting(tenant)),
                part("operator.space.export", exporting(tenant)),
                part("operator.space.erase", erasing(tenant)));
    }

    private static Section part(String key, Component action) {
        var part = new Section(new H2(Texts.t(key)), new Paragraph(Texts.t(key + ".text")), Layouts.row(action));
        part.addClassName("si-panel");
        return part;
    }

    private Component opening(Tenant tenant) {
        if (tenant.status() == Tenant.Status.SUSPENDED) {
            return new BusyButton(Texts.t("operator.space.resume"), () -> {
                console.resume(tenant.id());
                Notice.success(Texts.t("operator.space.resumed", tenant.host()));
                reload();
            });
        }
        return new Button(
                Texts.t("operator.space.suspend"),
                _ -> Confirm.danger(
                        Texts.t("operator.space.suspend.ask", tenant.name(Texts.locale())),
                        Texts.t("operator.space.suspend.consequence"),
                        Texts.t("operator.space.suspend"),
                        () -> {
                            console.suspend(tenant.id());
                            Notice.success(Texts.t("operator.space.suspended", tenant.host()));
                            reload();
                        }));
    }

    private Component inviting(Tenant tenant) {
        var email = new EmailField(Texts.t("operator.start.email.field"));
        return Layouts.form(email, new BusyButton(Texts.t("operator.space.invite"), () -> {
            try {
                console.invite(tenant.id(), email.getValue());
                Notice.success(Texts.t("operator.space.invited", email.getValue()));
                email.clear();
            } catch (Refusal refusal) {
                email.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
                email.setInvalid(true);
            }
        }));
    }

    private Component exporting(Tenant tenant) {
        String file = tenant.label() + "-" + LocalDate.now() + ".zip";
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(file);
                    event.setContentType("application/zip");
                    export.write(tenant.id(), event.getOutputStream());
                },
                Texts.t("operator.space.export.go", file));
        link.addClassName("si-button");
        return link;
    }

    private Component erasing(Tenant tenant) {
        String name = tenant.name(Texts.locale());
        var typed = new TextField(Texts.t("operator.space.erase.type", name));
        var erase = new Button(Texts.t("operator.space.erase.go"), _ -> {
            try {
                long rows = erasure.erase(tenant, typed.getValue());
                Notice.success(Texts.t("operator.space.erased", name, rows));
                UI.getCurrent().navigate(OperatorView.class);
            } catch (Refusal refusal) {
                typed.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
                typed.setInvalid(true);
            }
        });
        erase.addThemeVariants(ButtonVariant.ERROR);
        return Layouts.form(typed, erase);
    }

    private static void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
