package org.smartinteraction.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in kopecks, typed in hryvnias the way people write them: {@code 1 234,56},
 * {@code 1,234.56}, {@code 1234}.
 */
public final class MoneyField extends CustomField<Long> {

    private final TextField text = new TextField();

    /** An empty field; its value is null until an amount is typed. */
    public MoneyField(String label) {
        setLabel(label);
        text.setSuffixComponent(new Span(Texts.t("ui.money.unit")));
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.getElement().setAttribute("inputmode", "decimal");
        text.setAriaLabel(label);
        text.setWidthFull();
        add(text);
        text.addValueChangeListener(_ -> {
            var wrong = !text.isEmpty() && read(text.getValue()).isEmpty();
            text.setInvalid(wrong);
            setInvalid(wrong);
            setErrorMessage(wrong ? Texts.t("ui.money.unreadable") : null);
        });
    }

    @Override
    protected @Nullable Long generateModelValue() {
        var amount = read(text.getValue());
        return amount.isPresent() ? amount.getAsLong() : null;
    }

    @Override
    protected void setPresentationValue(@Nullable Long kopecks) {
        text.setValue(
                kopecks == null
                        ? ""
                        : BigDecimal.valueOf(kopecks, 2).toPlainString().replace('.', ','));
    }

    /** The amount in kopecks, or nothing when it is no amount of money: negative, words, parts of a kopeck, over 10¹³. */
    static OptionalLong read(String typed) {
        var plain = typed.replaceAll("[\\s\u00a0\u202f']", "");
        plain = plain.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?") ? plain.replace(",", "") : plain.replace(',', '.');
        if (!plain.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new BigDecimal(plain).movePointRight(2).longValueExact());
    }
}
