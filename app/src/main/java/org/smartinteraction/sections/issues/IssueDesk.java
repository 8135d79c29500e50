package org.smartinteraction.sections.issues;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officials do with issues: answer, move them on, make one of two. */
@Service
@Transactional
class IssueDesk {

    private final IssueRepository issues;
    private final EntityManager entities;
    private final IssueAnnouncer announcer;
    private final Supports supports;
    private final Replies replies;
    private final People people;
    private final Access access;
    private final Journal journal;

    IssueDesk(
            IssueRepository issues,
            EntityManager entities,
            IssueAnnouncer announcer,
            Supports supports,
            Replies replies,
            People people,
            Access access,
            Journal journal) {
        this.issues = issues;
        this.entities = entities;
        this.announcer = announcer;
        this.supports = supports;
        this.replies = replies;
        this.people = people;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Does the same to all these issues, or to none: when one of them has moved on meanwhile, the rest waits for the
     * official to look again.
     *
     * @param rule only for a refusal
     */
    void act(Collection<UUID> ids, Verb verb, String reason, @Nullable Rule rule) {
        access.require(IssuesSection.MODERATE);
        for (var issue : issues.findByIdInOrderById(ids)) {
            var step = step(issue, verb, act(reason), rule);
            journal.record("issues." + verb.key(), issue.id(), rule == null ? Map.of() : Map.of("rule", rule.name()));
            take(issue, step);
        }
    }

    static Step step(Issue issue, Verb verb, Act act, @Nullable Rule rule) {
        return switch (verb) {
            case ACKNOWLEDGE -> issue.acknowledge(act);
            case TAKE_UP -> issue.takeUp(act);
            case CALL -> issue.callForSolutions(act);
            case END_CALL -> issue.endCall(act);
            case SOLVE -> issue.solve(act);
            case REFUSE -> issue.refuse(act, Objects.requireNonNullElse(rule, Rule.NOT_CONFIRMED));
            case REOPEN -> issue.reopen(act);
        };
    }

    /** The authority answers: the reply stands out on the page, and the time to answer is counted up to it. */
    void reply(UUID id, String text) {
        access.require(IssuesSection.ANSWER);
        var issue = issues.findById(id).orElseThrow(() -> new Refusal("issues.refusal.gone"));
        replies.say(id, Voice.OFFICIAL, text);
        issue.answered(Instant.now());
        announcer.announce(issue);
    }

    /** Takes a reply off the page, saying why. */
    void withdrawReply(UUID reply, String reason) {
        access.require(IssuesSection.MODERATE);
        replies.withdraw(reply, act(reason).withReason().reason());
        replies.subject(reply).ifPresent(announcer::announceAnew);
    }

    /**
     * Makes one of several: {@code into} goes on, and everybody who reported or supported the others is with it. What
     * was merged into one of them before goes along.
     */
    void merge(Collection<UUID> same, UUID into, String reason) {
        access.require(IssuesSection.MODERATE);
        var all = new ArrayList<>(same);
        all.add(into);
        var locked = issues.findByIdInOrderById(all);
        var goesOn = locked.stream()
                .filter(issue -> issue.id().equals(into))
                .findFirst()
                .orElseThrow(() -> new Refusal("issues.refusal.gone"));
        for (var issue : locked) {
            if (issue != goesOn) {
                var step = issue.mergeInto(goesOn, act(reason));
                issues.findByMergedInto(issue.id()).forEach(earlier -> earlier.follow(goesOn));
                int brought = supports.add(into, withAuthor(issue));
                journal.record("issues.merge", issue.id(), Map.of("into", into, "supporters", brought));
                take(issue, step);
            }
        }
        announcer.announce(goesOn);
    }

    private List<UUID> withAuthor(Issue issue) {
        var members = new ArrayList<>(supports.members(issue.id()));
        members.add(issue.authorId());
        return members;
    }

    private void take(Issue issue, Step step) {
        entities.persist(step);
        announcer.announce(issue);
    }

    private Act act(String reason) {
        return new Act(people.requireMe().id(), Instant.now(), reason);
    }
}
