package org.smartinteraction.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.privacy.PlaceErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering a stack of paper forms. Each form is stored by itself, whole or not at all. */
@Service
@Transactional
class Stack {

    private final List<PaperForm> forms;
    private final Assistance assistance;
    private final AssistedRows rows;
    private final ActRows acts;
    private final Errands errands;
    private final PlaceErasure erasure;
    private final People people;
    private final Access access;
    private final JdbcClient jdbc;

    Stack(
            List<PaperForm> forms,
            Assistance assistance,
            AssistedRows rows,
            ActRows acts,
            Errands errands,
            PlaceErasure erasure,
            People people,
            Access access,
            JdbcClient jdbc) {
        this.forms = forms;
        this.assistance = assistance;
        this.rows = rows;
        this.acts = acts;
        this.errands = errands;
        this.erasure = erasure;
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * What all forms of a stack have in common.
     *
     * @param about the choice of the form
     * @param detail of the consent
     */
    record Batch(UUID id, int number, String form, UUID about, Consent.Kind consent, String detail) {}

    /**
     * A form that was entered.
     *
     * @param fresh whether the person was entered with it
     */
    record Entered(UUID member, String name, UUID thing, boolean fresh) {}

    /** @param entered forms, @param refused forms that were not stored */
    record Count(int entered, int refused) {}

    /** The forms that can be entered here now. */
    @Transactional(readOnly = true)
    public List<PaperForm> forms() {
        access.require(Assistance.ACT);
        return forms.stream()
                .filter(form -> !form.choices().isEmpty())
                .sorted(Comparator.<PaperForm>comparingInt(form -> form.fields().size())
                        .thenComparing(PaperForm::key))
                .toList();
    }

    private PaperForm form(String key) {
        return forms.stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("assistance.refusal.form"));
    }

    /** Begins a stack. @throws Refusal when the form's choice is missing, or the consent's witness or number */
    public Batch begin(String form, UUID about, Consent.Kind consent, String detail) {
        access.require(Assistance.ACT);
        if (form(form).choices().stream().noneMatch(choice -> choice.id().equals(about))) {
            throw new Refusal("assistance.refusal.form");
        }
        if (consent.needsDetail() && detail.isBlank()) {
            throw new Refusal("assistance.refusal.detail." + consent.stored());
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('stacks of ' || app.current_tenant(), 0))::text")
                .query(String.class)
                .single();
        int number = jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from assisted_batch where tenant_id = app.current_tenant()")
                .query(Integer.class)
                .single();
        var id = UUID.randomUUID();
        jdbc.sql("insert into assisted_batch (tenant_id, id, number, form, clerk_id)"
                        + " values (app.current_tenant(), ?, ?, ?, ?)")
                .params(id, number, form, people.requireMe().id())
                .update();
        return new Batch(id, number, form, about, consent, detail.strip());
    }

    /**
     * Enters one form: the person, if they are new, with their consent, and what they want.
     *
     * @param words of the form's fields
     * @throws Refusal when it cannot be stored; then nothing of it is
     */
    public Entered enter(Batch batch, Entry entry, List<String> words) {
        access.require(Assistance.ACT);
        var known = assistance.alike(entry.checked());
        var member = known.map(Assisted::id).orElseGet(() -> assistance.enter(entry));
        if (rows.consents(member).stream().noneMatch(consent -> consent.counts(LocalDate.now()))) {
            assistance.consent(member, batch.consent(), batch.detail(), "", LocalDate.now(), null);
        }
        var thing = act(batch, member, form -> form.enter(batch.about(), words))
                .orElseThrow(() -> new Refusal("assistance.refusal.twice", entry.name()));
        count(batch.id(), "entered", 1);
        return new Entered(member, entry.name(), thing, known.isEmpty());
    }

    /** Takes a form back; whoever was entered with it goes, too, unless something else was done for them. */
    public void undo(Batch batch, Entered entered) {
        access.require(Assistance.ACT);
        act(batch, entered.member(), form -> {
            form.undo(batch.about(), entered.thing());
            return Optional.empty();
        });
        acts.forget(entered.member(), entered.thing());
        if (entered.fresh() && acts.of(entered.member(), Instant.EPOCH).isEmpty()) {
            people.find(entered.member()).filter(Member::isAssisted).ifPresent(erasure::erase);
        }
        count(batch.id(), "entered", -1);
    }

    /** A form of the stack was not stored. */
    public void refused(Batch batch) {
        access.require(Assistance.ACT);
        count(batch.id(), "refused", 1);
    }

    @Transactional(readOnly = true)
    public Count count(Batch batch) {
        return jdbc.sql("select entered, refused from assisted_batch where tenant_id = app.current_tenant() and id = ?")
                .param(batch.id())
                .query(Count.class)
                .single();
    }

    private interface Doing {
        Optional<UUID> with(PaperForm form);
    }

    private Optional<UUID> act(Batch batch, UUID member, Doing doing) {
        var form = form(batch.form());
        var clerk = people.requireMe().id();
        return errands.act(new Errands.Single(member, clerk, batch.id()), () -> doing.with(form));
    }

    private void count(UUID batch, String column, int more) {
        jdbc.sql("update assisted_batch set %1$s = %1$s + ? where tenant_id = app.current_tenant() and id = ?"
                        .formatted(column))
                .params(more, batch)
                .update();
    }
}
