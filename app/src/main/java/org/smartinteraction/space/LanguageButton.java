package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** Goes on in the other language, named in that language; the browser remembers it for this host. */
class LanguageButton extends Button {

    LanguageButton() {
        var other = Texts.languages().stream()
                .filter(language -> !language.equals(Texts.locale()))
                .findFirst()
                .orElse(Texts.UKRAINIAN);
        setIcon(Icon.of("language"));
        setText(name(other));
        addThemeVariants(ButtonVariant.TERTIARY);
        getElement().setAttribute("lang", other.getLanguage());
        addClickListener(_ -> getElement()
                .executeJs(
                        "document.cookie = 'lang=' + $0 + '; path=/; max-age=31536000; samesite=lax'; location.reload()",
                        other.getLanguage()));
    }

    private static String name(Locale locale) {
        return locale.equals(Texts.UKRAINIAN) ? "Українською" : "English";
    }
}
