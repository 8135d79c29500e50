package org.smartinteraction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A button for work that may take longer than a second: it cannot be pressed twice, and shows that it works. */
public final class BusyButton extends Button {

    /** A primary button doing this work; the button comes back when the work ends, also when it fails. */
    public BusyButton(String label, Runnable work) {
        super(label);
        addClassName("si-busy");
        addThemeVariants(ButtonVariant.PRIMARY);
        setDisableOnClick(true);
        addClickListener(_ -> {
            try {
                work.run();
            } finally {
                setEnabled(true);
            }
        });
    }
}
