package org.smartinteraction.people;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages to telephones. They are written down first and sent outside of requests and transactions; a message that was
 * sent, or not taken three times, is deleted and the number with it. Without a gateway they stay for the demonstration's
 * outbox page, and without that none is written.
 */
@Service
public class TextMessages {

    private static final Logger log = LoggerFactory.getLogger(TextMessages.class);
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final SmsGateway gateway;
    private final Tenants tenants;
    private final TaskExecutor tasks;
    private final TransactionTemplate transaction;
    private final boolean demo;
    /** Spaces in which something waits. After a restart nobody would type such an old code any more. */
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    TextMessages(
            JdbcClient jdbc,
            SmsGateway gateway,
            Tenants tenants,
            @Qualifier("applicationTaskExecutor") TaskExecutor tasks,
            PlatformTransactionManager transactions,
            @Value("${smart.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.gateway = gateway;
        this.tenants = tenants;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
        this.demo = demo;
    }

    /** A message that a demonstration keeps. */
    public record Kept(String phone, String text) {}

    private record Message(UUID id, String phone, String text, boolean last) {}

    /** Whether a message can reach anybody. */
    public boolean isPossible() {
        return gateway.isSet() || demo;
    }

    /** Whether messages are shown on the outbox page instead of being sent. */
    public boolean isKept() {
        return demo && !gateway.isSet();
    }

    /** What a demonstration keeps, space by space, the newest of each first. */
    public List<Kept> kept() {
        return isKept()
                ? waiting.stream()
                        .flatMap(space -> tenants.within(space, this::all).stream())
                        .toList()
                : List.of();
    }

    /** Writes a message to a member, in the transaction of the caller, to be sent after it. */
    public void write(UUID member, String phone, String text) {
        jdbc.sql("""
                        insert into text_message (tenant_id, id, member_id, phone, text)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?)""").params(member, phone, text).update();
        var space = Tenancy.tenant().id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.add(space);
                tasks.execute(TextMessages.this::deliver);
            }
        });
    }

    /** Sends what waits. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void deliver() {
        if (!gateway.isSet()) {
            return;
        }
        for (var space : Set.copyOf(waiting)) {
            if (waiting.remove(space) && tenants.within(space, this::deliverHere)) {
                waiting.add(space);
            }
        }
    }

    /** Sends what waits in the current space. Whether something has to be tried again. */
    private boolean deliverHere() {
        for (var message : taken()) {
            try {
                gateway.send(message.phone(), message.text());
                delete(message.id());
            } catch (IOException failure) {
                log.warn("A text message was not sent: {}", failure.getMessage());
                if (message.last()) {
                    delete(message.id());
                }
            }
        }
        return Boolean.TRUE.equals(transaction.execute(
                _ -> jdbc.sql("select exists (select from text_message where tenant_id = app.current_tenant())")
                        .query(Boolean.class)
                        .single()));
    }

    /** Several threads may deliver at once; each takes messages of its own. */
    private List<Message> taken() {
        var taken = transaction.execute(
                _ -> jdbc.sql("""
                        update text_message set attempts = attempts + 1, next_attempt_at = now() + interval '15 seconds'
                        where tenant_id = app.current_tenant() and id in (
                          select id from text_message where tenant_id = app.current_tenant() and next_attempt_at <= now()
                          order by id limit 20 for update skip locked)
                        returning id, phone, text, attempts >= ? as last""").param(MOST_ATTEMPTS).query(Message.class).list());
        return taken == null ? List.of() : taken;
    }

    private void delete(UUID message) {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("delete from text_message where tenant_id = app.current_tenant() and id = ?")
                        .param(message)
                        .update());
    }

    private List<Kept> all() {
        var all = transaction.execute(
                _ -> jdbc.sql("select phone, text from text_message where tenant_id = app.current_tenant()"
                                + " order by id desc limit 50")
                        .query(Kept.class)
                        .list());
        return all == null ? List.of() : all;
    }
}
