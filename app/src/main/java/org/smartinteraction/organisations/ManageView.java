package org.smartinteraction.organisations;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartinteraction.people.Seat;
import org.smartinteraction.people.Seats;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Every organisation in one table, for those who enter them and name their heads. */
@Route(value = "organisations/manage", layout = SpaceShell.class)
@PermitAll
class ManageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Longer lists scroll in themselves. */
    private static final int AT_ONCE = 50;

    private final transient Organisations organisations;
    private final transient Seats seats;
    private final Grid<Organisation> grid = new Grid<>();
    private transient Map<UUID, List<Seat>> people = Map.of();

    ManageView(Organisations organisations, Seats seats) {
        this.organisations = organisations;
        this.seats = seats;
        addClassName("si-page");
        grid.addComponentColumn(ManageView::name)
                .setHeader(Texts.t("organisations.manage.name"))
                .setFlexGrow(3);
        grid.addColumn(each -> Texts.t(each.sector().textKey()))
                .setHeader(Texts.t("organisations.filter.sector"))
                .setFlexGrow(1);
        grid.addColumn(this::heads).setHeader(Texts.t("people.part.head")).setFlexGrow(1);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", Texts.t("organisations.manage.title"));
        var find = new TextField(Texts.t("organisations.filter.words"));
        find.setPrefixComponent(Icon.of("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setWidthFull();
        find.setMaxWidth("24rem");
        find.addValueChangeListener(change -> show(change.getValue()));
        var enter = new Anchor("/organisations/new", Icon.of("plus"), new Span(Texts.t("organisations.enter")));
        enter.addClassName("si-button");
        add(
                new PageHeader(getPageTitle())
                        .back("/organisations", Texts.t("organisations.title"))
                        .lead(Texts.t("organisations.manage.lead"))
                        .actions(enter),
                find,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        people = seats.all().stream().collect(Collectors.groupingBy(Seat::actor));
        show("");
    }

    private void show(String words) {
        var found = organisations.find(words, null, null);
        grid.setAllRowsVisible(found.size() <= AT_ONCE);
        grid.setHeight(found.size() <= AT_ONCE ? null : "36rem");
        grid.setEmptyStateText(Texts.t(words.isBlank() ? "organisations.empty" : "organisations.empty.filtered"));
        grid.setItems(found);
    }

    private static Div name(Organisation organisation) {
        var code = new Span(
                organisation.code() == null
                        ? Texts.t("organisations.code.none")
                        : Texts.t("organisations.code.fact", organisation.code()));
        code.addClassName("si-hint");
        var name = new Div(new Div(new Anchor(organisation.path(), organisation.name())), code);
        name.getStyle().set("overflow-wrap", "anywhere");
        return name;
    }

    private String heads(Organisation organisation) {
        var heads = people.getOrDefault(organisation.id(), List.of()).stream()
                .filter(seat -> seat.part() == Seat.Part.HEAD)
                .map(seat -> seat.accepted()
                        ? seat.name()
                        : seat.email() + " (" + Texts.t("organisations.people.invited") + ")")
                .collect(Collectors.joining(", "));
        return heads.isEmpty() ? Texts.t("organisations.manage.no-head") : heads;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("organisations.manage.title");
    }
}
