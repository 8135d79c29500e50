package org.smartinteraction.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Signatory.Signature;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The journal of the current tenant. */
@Service
public class Journal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 5_000;

    /** Among the facts, the organisation in whose name somebody acted. Nobody else writes this one. */
    private static final String ACTOR = "actor";

    /** Among the facts, the mark of whoever did it for the person whose act it is. Nobody else writes this one. */
    private static final String ASSISTED = "assisted";

    private final JournalRows rows;
    private final ObjectProvider<Signatory> signatory;
    private final ObjectProvider<Witness> witnesses;

    Journal(JournalRows rows, ObjectProvider<Signatory> signatory, ObjectProvider<Witness> witnesses) {
        this.rows = rows;
        this.signatory = signatory;
        this.witnesses = witnesses;
    }

    /**
     * Writes down what the acting person did, in the transaction of the act: both are kept or neither. The lines of a
     * transaction are chained when it ends, so that acts wait for each other only as long as a commit takes.
     *
     * @param act the feature, a dot, the act; its words for people are the text {@code <feature>.act.<act>}
     * @param subject what it was done to
     * @param facts figures and codes; nothing about a person, and no text that a person wrote. The id of the organisation
     *     in whose name somebody acts is added as {@code actor}; if another did it for them, that one's mark as
     *     {@code assisted}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, @Nullable UUID subject, Map<String, ?> facts) {
        pending().add(act(act, subject, facts, false));
    }

    /**
     * Writes down what came of an act: it stands in the line of the act about the same thing in this transaction, among
     * the facts under the name of the outcome, so that one act is one line. Where nothing else is recorded about the
     * thing, the outcome is a line of its own.
     *
     * @param outcome the feature, a dot, what came of it; has words as an act has
     * @param subject what the act was done to
     * @param facts as for {@link #record}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOutcome(String outcome, UUID subject, Map<String, ?> facts) {
        pending().add(act(outcome, subject, facts, true));
    }

    private Act act(String act, @Nullable UUID subject, Map<String, ?> facts, boolean outcome) {
        var who = Optional.ofNullable(signatory.getIfAvailable()).flatMap(Signatory::signature);
        var known = new TreeMap<String, Object>(facts);
        who.map(Signature::actor).ifPresent(actor -> known.put(ACTOR, actor));
        if (who.filter(signature -> signature.by() != null).isPresent()) {
            witnesses.orderedStream().forEach(witness -> witness.recorded(act, subject));
        }
        return new Act(act, subject, known, who.orElse(null), outcome);
    }

    /** The newest line; empty before the first act. */
    @Transactional(readOnly = true)
    public Optional<Line> last() {
        return rows.last();
    }

    /**
     * Every line from the first on, without holding them all, nor a connection to the database while the reader is at
     * work: whoever downloads a journal slowly keeps nobody waiting.
     */
    public void forEach(Consumer<Line> reader) {
        for (var page = rows.after(0, PAGE);
                !page.isEmpty();
                page = rows.after(page.getLast().number(), PAGE)) {
            page.forEach(reader);
        }
    }

    /** What a member did, newest first. @param before only lines with a smaller number */
    @Transactional(readOnly = true)
    public List<Line> of(UUID member, long before, int size) {
        return rows.of(List.of(member), before, size);
    }

    /** What these members did, newest first. @param before only lines with a smaller number */
    @Transactional(readOnly = true)
    public List<Line> of(Collection<UUID> members, long before, int size) {
        return rows.of(members, before, size);
    }

    /** The days' ends that were published, newest first. */
    @Transactional(readOnly = true)
    public List<Checkpoint> checkpoints() {
        return rows.checkpoints();
    }

    /** The hash of a text, in hexadecimal digits. */
    public static String sha256(String text) {
        return Line.sha256(text);
    }

    @SuppressWarnings("unchecked")
    private List<Act> pending() {
        var bound = (List<Act>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var acts = new ArrayList<Act>();
        TransactionSynchronizationManager.bindResource(this, acts);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Journal.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Journal.this, acts);
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                chain(acts);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Journal.this);
            }
        });
        return acts;
    }

    private void chain(List<Act> acts) {
        rows.alone();
        var last = rows.last();
        var number = last.map(Line::number).orElse(0L);
        var hash = last.map(Line::hash)
                .orElseGet(() -> Line.beginning(Tenancy.tenant().id()));
        for (var act : joined(acts)) {
            number++;
            var line = Line.next(
                    number,
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    act.act(),
                    act.subject(),
                    act.written(number),
                    act.mark(number, act.who()),
                    hash);
            rows.add(line, act.who() == null ? null : act.who().member());
            hash = line.hash();
        }
    }

    /** Each outcome within its act: the last one before it about the same thing, or else the next. */
    private static List<Act> joined(List<Act> acts) {
        var lines = new ArrayList<Act>();
        for (int at = 0; at < acts.size(); at++) {
            var outcome = acts.get(at);
            if (!outcome.outcome()) {
                lines.add(outcome);
                continue;
            }
            var act = Stream.concat(acts.subList(0, at).reversed().stream(), acts.subList(at + 1, acts.size()).stream())
                    .filter(other -> !other.outcome() && Objects.equals(other.subject(), outcome.subject()))
                    .findFirst();
            act.ifPresentOrElse(found -> found.facts().put(outcome.act(), of(outcome)), () -> lines.add(outcome));
        }
        return lines;
    }

    /** Who acts is said once. */
    private static Map<String, Object> of(Act outcome) {
        outcome.facts().remove(ACTOR);
        return outcome.facts();
    }

    private record Act(
            String act,
            @Nullable UUID subject,
            TreeMap<String, Object> facts,
            @Nullable Signature who,
            boolean outcome) {

        /** The facts as they stand in the line. */
        String written(long number) {
            if (who != null && who.by() != null) {
                facts.put(ASSISTED, mark(number, who.by()));
            }
            return JSON.writeValueAsString(facts);
        }

        String mark(long number, @Nullable Signature of) {
            if (of == null) {
                return "";
            }
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(of.key(), "HmacSHA256"));
                var text = number + "\t" + act + "\t" + (subject == null ? "-" : subject);
                return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
