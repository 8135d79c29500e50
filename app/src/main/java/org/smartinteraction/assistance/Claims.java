package org.smartinteraction.assistance;

import java.util.Map;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.privacy.Merging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who have an account now make what was done for them before their own. */
@Service
@Transactional
class Claims {

    private static final int MOST_WRONG = 5;
    private static final int LOCKED_MINUTES = 60;

    private final Codes codes;
    private final AssistedRows rows;
    private final Merging merging;
    private final People people;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;

    Claims(
            Codes codes,
            AssistedRows rows,
            Merging merging,
            People people,
            Access access,
            Journal journal,
            JdbcClient jdbc) {
        this.codes = codes;
        this.rows = rows;
        this.merging = merging;
        this.people = people;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * The acting member types the code of a receipt. Everything done for that person is the member's from now on; what both
     * had done counts once.
     *
     * @return whether the code was right; after five wrong ones no code is taken for an hour
     * @throws Refusal while no code is taken, and for whoever may act for others: codes pass through their hands, so that
     *     a colleague has to {@linkplain #confirm confirm} them
     */
    public boolean claim(String code) {
        var me = people.requireOneself();
        if (access.may(Assistance.ACT)) {
            throw new Refusal("people.refusal.oneself");
        }
        jdbc.sql("insert into claim_attempt (tenant_id, member_id, wrong) values (app.current_tenant(), ?, 0)"
                        + " on conflict (tenant_id, member_id) do nothing")
                .param(me.id())
                .update();
        // Locked, so that guesses that come at once are counted one by one.
        boolean locked = jdbc.sql("""
                        select wrong >= :most and last_at > now() - make_interval(mins => :minutes) from claim_attempt
                        where tenant_id = app.current_tenant() and member_id = :me for update""")
                .param("most", MOST_WRONG)
                .param("minutes", LOCKED_MINUTES)
                .param("me", me.id())
                .query(Boolean.class)
                .single();
        if (locked) {
            throw new Refusal("assistance.refusal.locked", LOCKED_MINUTES);
        }
        var owner = codes.owner(code).flatMap(people::find).filter(Member::isAssisted);
        if (owner.isEmpty()) {
            jdbc.sql("""
                            update claim_attempt set last_at = now(), wrong = case
                              when last_at < now() - make_interval(mins => ?) then 1 else wrong + 1 end
                            where tenant_id = app.current_tenant() and member_id = ?""").params(LOCKED_MINUTES, me.id()).update();
            return false;
        }
        pass(owner.get(), me, "code");
        return true;
    }

    /**
     * Staff know that both are the same person, who stands before them.
     *
     * @param email of the account's member here
     */
    public void confirm(UUID assisted, String email) {
        access.require(Assistance.ACT);
        var from = people.find(assisted)
                .filter(Member::isAssisted)
                .orElseThrow(() -> new Refusal("assistance.refusal.unknown"));
        var into = people.byEmail(email.strip())
                .filter(member -> member.subject() != null)
                .orElseThrow(() -> new Refusal("assistance.refusal.account"));
        if (into.id().equals(people.requireMe().id())) {
            throw new Refusal("people.refusal.oneself");
        }
        pass(from, into, "office");
    }

    private void pass(Member from, Member into, String way) {
        rows.pass(from.id(), into.id());
        merging.merge(from, into);
        jdbc.sql("delete from claim_attempt where tenant_id = app.current_tenant() and member_id = ?")
                .param(into.id())
                .update();
        journal.record("assistance.claim", from.id(), Map.of("way", way));
    }
}
