package org.smartinteraction.moderation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People report what breaks the rules. Nobody is told who did. */
@Service
@Transactional
class Reports {

    static final Action REPORT = new Action("moderation", "report", Who.MEMBER);

    /** The longest explanation, in characters. */
    static final int MAX_WORDS = 2_000;

    private final Things things;
    private final JdbcClient jdbc;
    private final Veil veil;
    private final Terms terms;
    private final People people;
    private final Access access;
    private final Pace pace;
    private final Journal journal;

    Reports(
            Things things,
            JdbcClient jdbc,
            Veil veil,
            Terms terms,
            People people,
            Access access,
            Pace pace,
            Journal journal) {
        this.things = things;
        this.jdbc = jdbc;
        this.veil = veil;
        this.terms = terms;
        this.people = people;
        this.access = access;
        this.pace = pace;
        this.journal = journal;
    }

    /**
     * Whoever is signed in reports a thing; each thing once.
     *
     * @param words in which way it breaks the rule; needed for {@link Ground#OTHER}
     * @return the day by which it is decided
     * @throws Refusal when it is one's own, hidden already, or reported by the same person before
     */
    LocalDate report(String kind, UUID id, Ground ground, String words) {
        access.require(REPORT);
        var said = words.replace("\0", "").strip();
        if (ground == Ground.OTHER && said.isEmpty()) {
            throw new Refusal("moderation.refusal.words");
        }
        if (said.length() > MAX_WORDS) {
            throw new Refusal("moderation.refusal.long", MAX_WORDS);
        }
        pace.count(Pace.Act.REPORT);
        var me = people.requireMe().id();
        var thing = things.find(kind, id)
                .filter(_ -> !veil.isHidden(id))
                .orElseThrow(() -> new Refusal("moderation.refusal.gone"));
        if (me.equals(thing.author())) {
            throw new Refusal("moderation.refusal.report-own");
        }
        var opened = open(kind, id, thing.author(), false);
        int added = jdbc.sql("""
                        insert into moderation_report (tenant_id, subject_id, member_id, case_id, ground, words)
                        values (:tenant, :subject, :me, :case, :ground, :words) on conflict do nothing""")
                .param("tenant", Tenancy.tenant().id())
                .param("subject", id)
                .param("me", me)
                .param("case", opened.id)
                .param("ground", ground.name())
                .param("words", said)
                .update();
        if (added == 0) {
            throw new Refusal("moderation.refusal.again");
        }
        journal.record("moderation.report", id, Map.of("kind", kind, "rule", ground.key()));
        return opened.due;
    }

    /** Moderators look at something new before others see it. */
    void hold(String kind, UUID id, UUID author) {
        open(kind, id, author, true);
        veil.hide(id);
        journal.record("moderation.hold", id, Map.of("kind", kind));
    }

    private record Opened(UUID id, LocalDate due) {}

    /** The case that waits for a decision about the thing; many may open it at once, and it is one. */
    private Opened open(String kind, UUID id, @Nullable UUID author, boolean firstLook) {
        jdbc.sql("""
                        insert into moderation_case
                          (tenant_id, id, kind, subject_id, author_id, state, first_look, opened_at, due)
                        values (:tenant, uuidv7(), :kind, :subject, :author, 'OPEN', :first, now(), :due)
                        on conflict (tenant_id, subject_id) where state = 'OPEN' do nothing""")
                .param("tenant", Tenancy.tenant().id())
                .param("kind", kind)
                .param("subject", id)
                .param("author", author)
                .param("first", firstLook)
                .param("due", terms.due())
                .update();
        return jdbc.sql("select id, due from moderation_case where subject_id = :subject and state = 'OPEN'")
                .param("subject", id)
                .query(Opened.class)
                .optional()
                .orElseThrow(() -> new Refusal("moderation.refusal.decided"));
    }
}
