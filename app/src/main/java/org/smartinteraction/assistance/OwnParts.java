package org.smartinteraction.assistance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.smartinteraction.people.People;
import org.smartinteraction.space.MePart;
import org.smartinteraction.space.RecordPart;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On people's own pages: the way to type a code, and what somebody did for others. */
@Configuration(proxyBeanMethods = false)
class OwnParts {

    private static final int SHOWN = 50;

    @Bean
    MePart claimPart() {
        return new MePart() {
            @Override
            public boolean isOffer() {
                return true;
            }

            @Override
            public Optional<Component> part() {
                return Optional.of(new Paragraph(new Anchor("/me/claim", Texts.t("assistance.claim.have"))));
            }
        };
    }

    @Bean
    RecordPart doneForOthers(ActRows acts, People people) {
        return () -> {
            var done = people.oneself().map(me -> acts.by(me.id(), SHOWN)).orElse(List.of());
            return done.isEmpty() ? Optional.empty() : Optional.of(list(done));
        };
    }

    private static Component list(List<ActRows.Done> done) {
        var list = new UnorderedList();
        list.addClassName("si-record");
        done.forEach(each -> {
            var time = new Span(Texts.time(each.at()));
            time.addClassName("si-hint");
            var row = Layouts.row(new Span(Receipts.act(each.act())));
            if (!each.name().isEmpty()) {
                row.add(new Fact("user-check", Texts.t("assistance.record.for", each.name())));
            }
            row.add(time);
            list.add(new ListItem(row));
        });
        return Layouts.stack(
                new H2(Texts.t("assistance.record")), new Paragraph(Texts.t("assistance.record.lead")), list);
    }
}
