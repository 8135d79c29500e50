package org.smartinteraction.ui;

import com.vaadin.flow.component.html.NativeButton;

/** Switches between light and dark; the choice is kept in the browser. Works in {@code elements/frame.js}. */
public final class ThemeSwitch extends NativeButton {

    /** A switch for the header. */
    public ThemeSwitch() {
        addClassNames("si-tool", "si-tool-icon");
        add(Icon.of("moon"));
        setAriaLabel(Texts.t("ui.theme"));
        getElement()
                .setAttribute("type", "button")
                .setAttribute("title", Texts.t("ui.theme"))
                .setAttribute("data-si-theme", "");
    }
}
