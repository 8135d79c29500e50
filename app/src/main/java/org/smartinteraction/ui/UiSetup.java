package org.smartinteraction.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives each page its language, what runs before it is painted, and plain words for a lost line or session. */
@Component
class UiSetup implements VaadinServiceInitListener {

    private final LanguageResolver languages;

    UiSetup(LanguageResolver languages) {
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::head);
        event.getSource().setSystemMessagesProvider(info -> messages(locale(info.getRequest())));
        event.getSource().addUIInitListener(init -> speak(init.getUI(), locale(VaadinRequest.getCurrent())));
    }

    private void head(IndexHtmlResponse page) {
        var document = page.getDocument();
        document.child(0).attr("lang", locale(page.getVaadinRequest()).getLanguage());
        var root = page.getVaadinRequest().getContextPath();
        document.head().prependElement("script").attr("src", root + "/elements/frame.js");
        document.head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", root + "/icons/mark.svg");
        // The content security policy runs no other script than those that carry it.
        if (page.getVaadinRequest().getAttribute("nonce") instanceof String nonce) {
            document.select("script").attr("nonce", nonce);
        }
    }

    private static void speak(UI ui, Locale locale) {
        ui.setLocale(locale);
        var texts = Texts.in(locale);
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(texts.t("ui.reconnect"));
        reconnect.setDialogTextGaveUp(texts.t("ui.reconnect.gaveUp"));
    }

    private static SystemMessages messages(Locale locale) {
        var texts = Texts.in(locale);
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.t("ui.expired"));
        messages.setSessionExpiredMessage(texts.t("ui.expired.text"));
        messages.setInternalErrorCaption(texts.t("ui.problem.failed"));
        messages.setInternalErrorMessage(texts.t("ui.broken.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.t("ui.cookies"));
        messages.setCookiesDisabledMessage(texts.t("ui.cookies.text"));
        return messages;
    }

    private Locale locale(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? languages.resolveLocale(servlet.getHttpServletRequest())
                : Texts.UKRAINIAN;
    }
}
