package org.smartinteraction.engagement;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a subject, and what the authority answers: one plain thread, oldest first. */
@Service
@Transactional
public class Replies {

    /** The longest reply, in characters. */
    public static final int MAX_TEXT = 10_000;

    /**
     * A reply as it is shown.
     *
     * @param by name of who wrote it; empty when they left
     * @param text empty when it was withdrawn
     * @param withdrawnReason why it was taken off the page; null while it is on it
     * @param hidden whether moderators hid it; then only its author and the staff read its text
     * @param mine whether the reader wrote it
     */
    public record Said(
            UUID id,
            Voice voice,
            String by,
            String text,
            Instant writtenAt,
            @Nullable String withdrawnReason,
            boolean hidden,
            boolean mine) {}

    /**
     * A reply by itself.
     *
     * @param subject what it is about
     */
    public record Alone(UUID id, UUID subject, UUID author, String text) {}

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final People people;
    private final Pace pace;
    private final Access access;
    private final Journal journal;

    Replies(JdbcClient jdbc, EntityManager entities, People people, Pace pace, Access access, Journal journal) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.people = people;
        this.pace = pace;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Whoever is signed in says something. Whether they may, the feature whose subject it is has asked before.
     *
     * @throws Refusal when it is empty or too long
     */
    public UUID say(UUID subject, Voice voice, String text) {
        pace.count(Pace.Act.REPLY);
        return say(subject, voice, text, Instant.now());
    }

    /** Says something as of another time, as demonstrations do. */
    public UUID say(UUID subject, Voice voice, String text, Instant writtenAt) {
        var said = checked(text);
        var reply = new Reply(subject, people.requireMe().id(), voice, said, writtenAt);
        entities.persist(reply);
        journal.record(
                "engagement.reply",
                reply.id(),
                Map.of("about", subject, "voice", voice.name(), "text", Journal.sha256(said)));
        return reply.id();
    }

    /**
     * Whoever wrote a reply says it in other words. Whether they may, the feature has asked before: who has read it may
     * have answered to what it said.
     */
    public void reword(UUID id, String text) {
        var reply = entities.find(Reply.class, id);
        if (reply != null) {
            var said = checked(text);
            reply.reword(people.requireMe().id(), said);
            journal.recordOutcome("engagement.reword", id, Map.of("text", Journal.sha256(said)));
        }
    }

    private static String checked(String text) {
        var said = text.replace("\0", "").strip();
        if (said.isEmpty()) {
            throw new Refusal("engagement.reply.empty");
        }
        if (said.length() > MAX_TEXT) {
            throw new Refusal("engagement.reply.tooLong", MAX_TEXT);
        }
        return said;
    }

    /** Takes a reply off the page. Whether one may, the feature has asked before, unless it is one's own. */
    public void withdraw(UUID id, String reason) {
        var reply = entities.find(Reply.class, id);
        if (reply != null) {
            reply.withdraw(reason, Instant.now());
            journal.record("engagement.retract", id, Map.of("about", reply.subjectId()));
        }
    }

    /** Everything said about a subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Said> about(UUID subject) {
        return jdbc.sql("""
                select r.id, r.voice, coalesce(m.name, '') as by,
                  case when r.withdrawn_at is not null or v.subject_id is not null and r.member_id <> :me and not :staff
                    then '' else r.text end as text,
                  r.written_at, r.withdrawn_reason, v.subject_id is not null as hidden, r.member_id = :me as mine
                from reply r
                left join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
                left join veil v on v.tenant_id = r.tenant_id and v.subject_id = r.id
                where r.subject_id = :subject order by r.written_at, r.id""")
                .param("subject", subject)
                .param("me", people.me().map(Member::id).orElse(new UUID(0, 0)))
                .param("staff", access.isStaff())
                .query(Said.class)
                .list();
    }

    /** What a reply is about, also one that was taken off the page. */
    @Transactional(readOnly = true)
    public Optional<UUID> subject(UUID id) {
        return Optional.ofNullable(entities.find(Reply.class, id)).map(Reply::subjectId);
    }

    /** A reply that is on the page, whether hidden or not. */
    @Transactional(readOnly = true)
    public Optional<Alone> find(UUID id) {
        return Optional.ofNullable(entities.find(Reply.class, id)).flatMap(Reply::alone);
    }
}
