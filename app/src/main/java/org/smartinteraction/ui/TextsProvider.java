package org.smartinteraction.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin our texts, so that it also chooses among our languages. */
@Component
class TextsProvider implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.languages();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.in(locale).t(key, arguments);
    }
}
