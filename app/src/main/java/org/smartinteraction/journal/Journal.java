package org.smartinteraction.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
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

    private final JournalRows rows;
    private final ObjectProvider<Signatory> signatory;

    Journal(JournalRows rows, ObjectProvider<Signatory> signatory) {
        this.rows = rows;
        this.signatory = signatory;
    }

    /**
     * Writes down what the acting person did, in the transaction of the act: both are kept or neither. The lines of a
     * transaction are chained when it ends, so that acts wait for each other only as long as a commit takes.
     *
     * @param act the feature, a dot, the act; its words for people are the text {@code <feature>.act.<act>}
     * @param subject what it was done to
     * @param facts figures and codes; nothing about a person, and no text that a person wrote. The id of the organisation
     *     in whose name somebody acts is added as {@code actor}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, @Nullable UUID subject, Map<String, ?> facts) {
        var who = Optional.ofNullable(signatory.getIfAvailable()).flatMap(Signatory::signature);
        var known = new TreeMap<String, Object>(facts);
        who.map(Signature::actor).ifPresent(actor -> known.put(ACTOR, actor));
        pending().add(new Act(act, subject, JSON.writeValueAsString(known), who.orElse(null)));
    }

    /** The newest line; empty before the first act. */
    @Transactional(readOnly = true)
    public Optional<Line> last() {
        return rows.last();
    }

    /** Every line from the first on, without holding them all. */
    @Transactional(readOnly = true)
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
        return rows.of(member, before, size);
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
        for (var act : acts) {
            number++;
            var line = Line.next(
                    number,
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    act.act(),
                    act.subject(),
                    act.facts(),
                    act.mark(number),
                    hash);
            rows.add(line, act.who() == null ? null : act.who().member());
            hash = line.hash();
        }
    }

    private record Act(
            String act,
            @Nullable UUID subject,
            String facts,
            @Nullable Signature who) {

        String mark(long number) {
            if (who == null) {
                return "";
            }
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(who.key(), "HmacSHA256"));
                var text = number + "\t" + act + "\t" + (subject == null ? "-" : subject);
                return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
