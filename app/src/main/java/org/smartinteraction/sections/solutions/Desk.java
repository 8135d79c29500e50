package org.smartinteraction.sections.solutions;

import org.smartinteraction.budget.Confirmed;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Drafts;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.moderation.ModerationParts;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Seats;
import org.smartinteraction.space.EnteredNotes;
import org.springframework.stereotype.Component;

/** What the views of this section ask and tell. */
@Component
record Desk(
        Solutions solutions,
        Catalogue catalogue,
        Progress progress,
        Needs needs,
        Offers offers,
        Bids bids,
        Finances finances,
        Confirmed confirmed,
        Works works,
        Indicators indicators,
        Team team,
        Plans plans,
        Issues issues,
        Names names,
        Rules rules,
        Gate gate,
        People people,
        Seats seats,
        Supports supports,
        Attachments attachments,
        Drafts drafts,
        ModerationParts moderation,
        EnteredNotes entered) {}
