package org.smartinteraction.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.operator.Participants.Participant;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Communities and regions as cards that lead to their spaces. */
final class ParticipantCards {

    private ParticipantCards() {}

    static Cards of(List<Participant> participants, int level) {
        return new Cards(participants.stream().map(one -> card(one, level)).toList());
    }

    private static CardLink card(Participant participant, int level) {
        Tenant tenant = participant.tenant();
        var card = new CardLink(
                SiteAddress.of(VaadinServletRequest.getCurrent(), tenant.host()) + "/",
                tenant.name(Texts.locale()),
                level);
        var badges = new ArrayList<Component>();
        badges.add(
                tenant.isRegion()
                        ? new StatusBadge(Texts.t("operator.kind.region"), Tone.INFO, "topology-star")
                        : new StatusBadge(Texts.t("operator.kind.community"), Tone.NEUTRAL, "home"));
        if (tenant.demo()) {
            badges.add(new StatusBadge(Texts.t("operator.kind.demo"), Tone.WARNING, "presentation"));
        }
        card.badges(badges.toArray(Component[]::new));
        var facts = new ArrayList<Component>();
        String where = participant.where(Texts.locale());
        if (!where.isEmpty()) {
            facts.add(new Fact("map-pin", where));
        }
        facts.add(new Fact("world", tenant.host()));
        card.facts(facts.toArray(Component[]::new));
        return card;
    }
}
