package org.smartinteraction.sections.issues;

import org.smartinteraction.areas.Areas;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Drafts;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.moderation.ModerationParts;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Seats;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.EnteredNotes;
import org.smartinteraction.space.Spaces;
import org.springframework.stereotype.Component;

/** What the views of this section ask: they are made anew for every visit and hold none of it in a session. */
@Component
record IssuePages(
        Issues issues,
        IssueDesk desk,
        IssueReader reader,
        Alike alike,
        Attachments attachments,
        Supports supports,
        Replies replies,
        Drafts drafts,
        Published published,
        Areas areas,
        Spaces spaces,
        People people,
        Seats seats,
        Access access,
        Veil veil,
        ModerationParts moderation,
        EnteredNotes entered) {}
