package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Verification;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.Way;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** How a member became known: each time with its day, basis and end. */
final class VerificationList {

    private VerificationList() {}

    /**
     * The list, or a sentence when it is empty.
     *
     * @param revoke what to do to take one back; null where that is not offered
     */
    static Component of(
            List<Verification> known, Verifications verifications, @Nullable Consumer<Verification> revoke) {
        if (known.isEmpty()) {
            return new Paragraph(Texts.t("space.verification.none"));
        }
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        known.forEach(each -> list.add(item(each, verifications, revoke)));
        return list;
    }

    private static ListItem item(
            Verification known, Verifications verifications, @Nullable Consumer<Verification> revoke) {
        var name = verifications.rungs(Way.values()).stream()
                .filter(rung -> rung.key().equals(known.rung()))
                .findFirst()
                .map(rung -> Named.in(rung.names(), Texts.locale()))
                .orElse(known.rung());
        var row = Layouts.row(new Span(name), new Span(Texts.date(known.on())));
        if (!known.basis().isBlank()) {
            row.add(new Span(known.basis()));
        }
        var expires = known.expires();
        if (known.revoked()) {
            row.add(new StatusBadge(Texts.t("space.verification.revoked"), Tone.BAD));
        } else if (expires != null) {
            boolean counts = known.counts(LocalDate.now());
            row.add(new StatusBadge(
                    Texts.t(counts ? "space.verification.until" : "space.verification.expired", Texts.date(expires)),
                    counts ? Tone.GOOD : Tone.WARNING));
        } else {
            row.add(new StatusBadge(Texts.t("space.verification.counts"), Tone.GOOD));
        }
        if (revoke != null && !known.revoked()) {
            var button = new Button(Texts.t("space.verification.revoke"), _ -> revoke.accept(known));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            row.add(button);
        }
        return new ListItem(row);
    }
}
