package org.smartinteraction.publishing;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** A field for the words looked for, and its button; Enter does the same. */
public class SearchBox extends Div {

    private final TextField words = new TextField(Texts.t("publishing.search.label"));

    /** Hands what was typed to {@code asked}, without spaces around it. */
    public SearchBox(String text, Consumer<String> asked) {
        addClassNames("si-row", "si-search");
        getElement().setAttribute("role", "search");
        words.setValue(text);
        words.setMaxLength(200);
        words.setClearButtonVisible(true);
        words.setPrefixComponent(Icon.of("search"));
        words.setHelperText(Texts.t("publishing.search.hint"));
        words.addKeyPressListener(Key.ENTER, _ -> asked.accept(words.getValue().strip()));
        var find = new Button(
                Texts.t("publishing.search.go"),
                _ -> asked.accept(words.getValue().strip()));
        find.addThemeVariants(ButtonVariant.PRIMARY);
        add(words, find);
    }

    /** Puts the cursor into the field. */
    public void focus() {
        words.focus();
    }
}
