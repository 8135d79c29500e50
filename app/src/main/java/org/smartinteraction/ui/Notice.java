package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/**
 * Short news about what the person has just done. Good news is read out when the screen reader is free and goes by
 * itself; bad news is read out at once and stays until it is closed or there is newer news.
 */
public final class Notice {

    private static final int SIX_SECONDS = 6_000;

    private Notice() {}

    /** It is done; say what happens next, and by when. */
    public static void success(String text) {
        show(text, "circle-check", NotificationVariant.SUCCESS, false);
    }

    /** Something to know, neither good nor bad. */
    public static void info(String text) {
        show(text, "info-circle", NotificationVariant.INFO, false);
    }

    /** It did not work; say why and what can be done, and offer it. */
    public static void error(String text, Component... ways) {
        show(text, "alert-circle", NotificationVariant.ERROR, true, ways);
    }

    private static void show(String text, String icon, NotificationVariant variant, boolean stays, Component... ways) {
        var notification = new Notification();
        notification.addThemeVariants(variant);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(stays ? 0 : SIX_SECONDS);
        notification.setAssertive(stays);
        var close = new Button(Icon.of("x"), _ -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(Texts.t("ui.close"));
        var content = new Div(Icon.of(icon), new Span(text));
        content.add(ways);
        content.add(close);
        content.addClassName("si-notice");
        notification.add(content);
        var page = UI.getCurrent();
        var older = ComponentUtil.getData(page, Notification.class);
        if (older != null) {
            older.close();
        }
        ComponentUtil.setData(page, Notification.class, notification);
        notification.open();
    }
}
