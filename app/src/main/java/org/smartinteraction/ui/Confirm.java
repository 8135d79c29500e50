package org.smartinteraction.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done. The buttons say what they do, never just "yes". */
public final class Confirm {

    private Confirm() {}

    /** Asks before something that cannot easily be called back. */
    public static void ask(String question, String consequence, String action, Runnable then) {
        dialog(question, consequence, action, then).open();
    }

    /** Asks before something that destroys or takes away. */
    public static void danger(String question, String consequence, String action, Runnable then) {
        var dialog = dialog(question, consequence, action, then);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static ConfirmDialog dialog(String question, String consequence, String action, Runnable then) {
        var dialog = new ConfirmDialog(question, consequence, action, _ -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.cancel"));
        return dialog;
    }
}
