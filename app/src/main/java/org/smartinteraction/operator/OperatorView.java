package org.smartinteraction.operator;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.operator.Console.Counts;
import org.smartinteraction.operator.Console.Filter;
import org.smartinteraction.space.OnPlatform;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** All spaces in a table, searched and narrowed; what is chosen stands in the address. */
@Route(value = "operator", layout = PlatformShell.class)
@OnPlatform
@PermitAll
class OperatorView extends ConsolePage {

    private final transient Console console;
    private final transient Map<UUID, Counts> counts = new HashMap<>();
    final TextField search = new TextField(Texts.t("operator.console.search"));
    final Select<Tenant.Kind> kind = new Select<>();
    final Select<Tenant.Status> status = new Select<>();
    final Grid<Tenant> grid = new Grid<>();
    private final Span count = new Span();

    OperatorView(Operators operators, Console console) {
        super(operators, "operator.console.title");
        this.console = console;
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        choices(kind, "operator.kind", Tenant.Kind.values());
        choices(status, "operator.status", Tenant.Status.values());
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        status.addValueChangeListener(change -> changed(change.isFromClient()));
        count.getElement().setAttribute("aria-live", "polite");
        columns();
    }

    private static <E extends Enum<E>> void choices(Select<E> field, String key, E[] values) {
        field.setLabel(Texts.t(key));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.t("operator.console.any"));
        field.setItemLabelGenerator(
                value -> value == null ? Texts.t("operator.console.any") : Texts.t(key + "." + word(value)));
    }

    private void columns() {
        grid.getElement().setAttribute("aria-label", Texts.t("operator.console.title"));
        grid.addComponentColumn(OperatorView::link)
                .setHeader(Texts.t("operator.console.name"))
                .setComparator(tenant -> tenant.name(Texts.locale()))
                .setWidth("15rem")
                .setFlexGrow(2);
        grid.addComponentColumn(OperatorView::badge)
                .setHeader(Texts.t("operator.status"))
                .setAutoWidth(true);
        grid.addColumn(tenant -> Texts.t("operator.kind." + word(tenant.kind())))
                .setHeader(Texts.t("operator.kind"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(Tenant::host)
                .setHeader(Texts.t("operator.console.host"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(tenant -> Texts.date(counts(tenant).created()))
                .setHeader(Texts.t("operator.console.created"))
                .setAutoWidth(true);
        grid.addColumn(tenant -> Texts.number(counts(tenant).members()))
                .setHeader(Texts.t("operator.console.members"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(tenant -> Texts.number(counts(tenant).items()))
                .setHeader(Texts.t("operator.console.items"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setEmptyStateText(Texts.t("operator.console.none"));
        grid.setHeight("36rem");
    }

    /** As high as a finger needs it (WCAG 2.2, 2.5.8). */
    private static Anchor link(Tenant tenant) {
        var link = new Anchor("/operator/spaces/" + tenant.id(), tenant.name(Texts.locale()));
        link.getStyle().setPadding("0.375rem 0");
        return link;
    }

    static StatusBadge badge(Tenant tenant) {
        return new StatusBadge(
                Texts.t("operator.status." + word(tenant.status())),
                tenant.status() == Tenant.Status.ACTIVE ? Tone.GOOD : Tone.WARNING);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Counts counts(Tenant tenant) {
        return counts.computeIfAbsent(tenant.id(), console::counts);
    }

    @Override
    void enter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter("q").orElse(""));
        kind.setValue(one(query.getSingleParameter("kind"), Tenant.Kind.values()));
        status.setValue(one(query.getSingleParameter("status"), Tenant.Status.values()));
        add(
                new PageHeader(Texts.t("operator.console.title")).lead(Texts.t("operator.console.lead")),
                Layouts.row(search, kind, status),
                Layouts.stack(count, grid));
        show();
    }

    private static <E extends Enum<E>> @Nullable E one(Optional<String> wanted, E[] values) {
        for (E value : values) {
            if (wanted.filter(word -> word.equals(word(value))).isPresent()) {
                return value;
            }
        }
        return null;
    }

    private void changed(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        show();
        var query = new HashMap<String, String>();
        if (!search.getValue().isBlank()) {
            query.put("q", search.getValue());
        }
        kind.getOptionalValue().ifPresent(value -> query.put("kind", word(value)));
        status.getOptionalValue().ifPresent(value -> query.put("status", word(value)));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("operator", QueryParameters.simple(query)));
    }

    private void show() {
        var spaces = console.list(new Filter(search.getValue(), kind.getValue(), status.getValue()));
        count.setText(Texts.t("operator.console.count", spaces.size()));
        grid.setItems(spaces);
    }
}
