package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who writes a solution together. */
@Service
@Transactional
class Team {

    private final Rows rows;
    private final Rights rights;
    private final People people;
    private final Journal journal;

    Team(Rows rows, Rights rights, People people, Journal journal) {
        this.rows = rows;
        this.rights = rights;
        this.people = people;
        this.journal = journal;
    }

    /** Invites by e-mail: a member joins at once, anyone else when they first sign in with that address. */
    void invite(UUID solutionId, String email) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            throw new Refusal("solutions.fault.email");
        var solution = rights.manage(solutionId);
        var known = people.byEmail(address).map(member -> member.id());
        var already = known.filter(solution.authorId()::equals).isPresent()
                || rows.editors(solutionId).stream()
                        .anyMatch(editor -> address.equals(editor.email())
                                || known.isPresent() && Objects.equals(editor.memberId(), known.get()));
        if (already) throw new Refusal("solutions.refusal.editor.already");
        var now = Moment.now();
        var editor = rows.keep(known.map(member -> Editor.member(solutionId, member, now))
                .orElseGet(() -> Editor.invited(solutionId, address, now)));
        journal.record("solutions.editor", solutionId, Map.of("editor", editor.id()));
    }

    void remove(UUID editorId) {
        var editor = rows.find(Editor.class, editorId).orElseThrow(() -> new Refusal("solutions.refusal.unknown"));
        rights.manage(editor.solutionId());
        rows.drop(editor);
        journal.record("solutions.uneditor", editor.solutionId(), Map.of("editor", editorId));
    }

    /** Whoever is signed in accepts the invitations sent to their address. */
    void join() {
        people.me()
                .ifPresent(me -> rows.invitations(me.email()).forEach(editor -> {
                    editor.join(me.id());
                    journal.record("solutions.join", editor.solutionId(), Map.of("editor", editor.id()));
                }));
    }

    /** Editors; addresses of those who have not come yet are for the team only. */
    @Transactional(readOnly = true)
    List<Editor> of(UUID solutionId) {
        var solution = rights.see(solutionId);
        var all = rights.mayManage(solution) ? Set.of(true, false) : Set.of(true);
        return rows.editors(solutionId).stream()
                .filter(editor -> all.contains(editor.memberId() != null))
                .toList();
    }
}
