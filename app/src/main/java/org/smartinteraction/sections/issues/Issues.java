package org.smartinteraction.sections.issues;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.moderation.FirstLook;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What residents do with issues: report, say it better, join in, comment. */
@Service
@Transactional
class Issues {

    private final IssueRepository issues;
    private final IssueAnnouncer announcer;
    private final Attachments attachments;
    private final Supports supports;
    private final Replies replies;
    private final People people;
    private final Access access;
    private final Spaces spaces;
    private final Pace pace;
    private final Veil veil;
    private final FirstLook firstLook;
    private final Journal journal;

    Issues(
            IssueRepository issues,
            IssueAnnouncer announcer,
            Attachments attachments,
            Supports supports,
            Replies replies,
            People people,
            Access access,
            Spaces spaces,
            Pace pace,
            Veil veil,
            FirstLook firstLook,
            Journal journal) {
        this.issues = issues;
        this.announcer = announcer;
        this.attachments = attachments;
        this.supports = supports;
        this.replies = replies;
        this.people = people;
        this.access = access;
        this.spaces = spaces;
        this.pace = pace;
        this.veil = veil;
        this.firstLook = firstLook;
        this.journal = journal;
    }

    /**
     * Reports an issue. Its author is its first supporter.
     *
     * @param pictures kept by the author before, in order
     * @throws Refusal when the report is incomplete
     */
    UUID report(Section section, Report report, List<UUID> pictures) {
        access.require(IssuesSection.REPORT);
        pace.count(Pace.Act.POST);
        var me = people.requireMe();
        var issue = issues.save(new Issue(section.id(), me.id(), report, Instant.now()).inTheNameOf(me.actor()));
        attachments.hang(pictures, section.id(), issue.id(), Texts.t("issues.photo-of", report.title()));
        supports.add(issue.id());
        firstLook.posted(IssueModerated.KIND, issue.id());
        journal.record("issues.report", issue.id(), Map.of("pictures", pictures.size()));
        announcer.announce(issue);
        return issue.id();
    }

    /** The author says it better, as long as nobody has taken it up. */
    void rewrite(UUID id, Report report, List<UUID> pictures) {
        access.require(IssuesSection.REPORT);
        var issue = find(id);
        issue.rewrite(people.requireMe().id(), report, Instant.now());
        attachments.hang(pictures, issue.sectionId(), id, Texts.t("issues.photo-of", report.title()));
        journal.record("issues.rewrite", id, Map.of("pictures", pictures.size()));
        announcer.announce(issue);
    }

    /** "Me too". @return whether it is new: pressing twice is pressing once */
    boolean support(UUID id) {
        access.require(IssuesSection.SUPPORT);
        if (!shown(id).state().isOpen()) {
            throw new Refusal("issues.refusal.closed");
        }
        return supports.add(id);
    }

    /** Not me after all. */
    boolean withdrawSupport(UUID id) {
        access.require(IssuesSection.SUPPORT);
        return supports.withdraw(id);
    }

    /** A resident comments; the author as the author. */
    void comment(UUID id, String text) {
        access.require(IssuesSection.SUPPORT);
        var issue = shown(id);
        boolean mine = issue.authorId().equals(people.requireMe().id());
        var reply = replies.say(id, mine ? Voice.AUTHOR : Voice.RESIDENT, text);
        firstLook.posted("reply", reply);
        announcer.announce(issue);
    }

    /**
     * The author takes back what nobody else has taken up: no answer, no other supporter, no word.
     *
     * @throws Refusal for everybody else, and when somebody has
     */
    void takeBack(UUID id) {
        access.require(IssuesSection.REPORT);
        var issue = find(id);
        var me = people.requireMe().id();
        if (!issue.authorId().equals(me)
                || issue.state() != State.NEW
                || supports.members(id).stream().anyMatch(other -> !other.equals(me))
                || !replies.about(id).isEmpty()) {
            throw new Refusal("issues.refusal.rewrite");
        }
        supports.withdraw(id);
        announcer.withdraw(id);
        issues.delete(issue);
    }

    private Issue shown(UUID id) {
        if (veil.isHidden(id)) {
            throw new Refusal("issues.refusal.gone");
        }
        return find(id);
    }

    private Issue find(UUID id) {
        return issues.findById(id)
                .filter(issue -> spaces.section(issue.sectionId()).isPresent())
                .orElseThrow(() -> new Refusal("issues.refusal.gone"));
    }
}
