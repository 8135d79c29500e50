package org.smartinteraction.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Filters of a list. Their values stand in the query of the address, so that a filtered list can be kept, shared and
 * come back to.
 */
public final class FilterBar extends Div {

    private static final int MILLISECONDS_AFTER_TYPING = 400;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Runnable> resets = new ArrayList<>();
    private final Button clear = new Button(Texts.t("ui.filters.clear"), Icon.of("x"), _ -> clear());
    private Runnable change = () -> {};
    private boolean quiet;

    /** A bar without filters yet, with the query the page was asked with. */
    public FilterBar(Map<String, List<String>> query) {
        query.forEach((key, given) -> values.put(key, given.isEmpty() ? "" : given.getFirst()));
        addClassName("si-filters");
        getElement().setAttribute("role", "search").setAttribute("aria-label", Texts.t("ui.filters"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        add(clear);
    }

    /** A field of words to look for. */
    public FilterBar words(String key, String label) {
        var field = new TextField(label);
        field.setPrefixComponent(Icon.of("search"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(MILLISECONDS_AFTER_TYPING);
        field.setValue(value(key));
        field.addClassName("si-filters-words");
        field.addValueChangeListener(event -> put(key, event.getValue().strip()));
        resets.add(field::clear);
        return with(field);
    }

    /**
     * One of several.
     *
     * @param options value in the address and the words for it, in order; "all" is added in front
     */
    public FilterBar choice(String key, String label, Map<String, String> options) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(options.keySet());
        field.setItemLabelGenerator(
                option -> option == null ? Texts.t("ui.filters.all") : options.getOrDefault(option, option));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.t("ui.filters.all"));
        if (options.containsKey(value(key))) {
            field.setValue(value(key));
        }
        field.addValueChangeListener(event -> put(key, event.getValue() == null ? "" : event.getValue()));
        resets.add(field::clear);
        return with(field);
    }

    /** Only those that are so; in the address as {@code key=1}. */
    public FilterBar only(String key, String label) {
        var field = new Checkbox(label, is(key));
        field.addValueChangeListener(event -> put(key, event.getValue() ? "1" : ""));
        resets.add(field::clear);
        return with(field);
    }

    /** What to do when a filter changes. */
    public FilterBar onChange(Runnable change) {
        this.change = change;
        return this;
    }

    /** The value of a filter, or an empty string. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Whether an "only" filter is on. */
    public boolean is(String key) {
        return value(key).equals("1");
    }

    /** Whether anything is filtered out. */
    public boolean active() {
        return values.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** Takes all filters away. */
    public void clear() {
        quiet = true;
        resets.forEach(Runnable::run);
        quiet = false;
        values.clear();
        changed();
    }

    private FilterBar with(Component field) {
        addComponentAtIndex(getComponentCount() - 1, field);
        return this;
    }

    private void put(String key, String value) {
        values.put(key, value);
        if (!quiet) {
            changed();
        }
    }

    private void changed() {
        clear.setVisible(active());
        getUI().ifPresent(this::keepInAddress);
        change.run();
    }

    private void keepInAddress(UI ui) {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (!value.isEmpty()) {
                kept.put(key, value);
            }
        });
        var page = ui.getInternals().getActiveViewLocation();
        var address = new Location(page.getSegments(), QueryParameters.simple(kept));
        ui.getPage().getHistory().replaceState(null, address, false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        clear.setVisible(active());
    }
}
