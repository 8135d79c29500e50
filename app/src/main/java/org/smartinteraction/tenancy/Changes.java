package org.smartinteraction.tenancy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node that something cached has changed, by PostgreSQL's LISTEN/NOTIFY. Caches listen to {@link
 * Change} with an {@code @EventListener} and evict. On this node it arrives right after commit; on the others
 * within the network's delay.
 */
@Component
public class Changes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    private static final String CHANNEL = "smart_changes";

    private final DataSource pool;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread listener;

    Changes(DataSource pool, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Something of a kind has changed.
     *
     * @param kind what, such as {@code tenant} or {@code space}
     * @param tenant whose; null for things without a tenant, or when changes may have been missed
     */
    public record Change(String kind, @Nullable UUID tenant) {

        /** Whether a cache of this kind has to forget; the kind {@code *} means that changes may have been missed. */
        public boolean of(String kind) {
            return this.kind.equals(kind) || this.kind.equals("*");
        }
    }

    /** Announces a change once the running transaction commits, or at once without one. */
    public void announce(String kind) {
        var change = new Change(kind, Tenancy.current().map(Tenant::id).orElse(null));
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, kind + " " + (change.tenant() == null ? "" : change.tenant()))
                .query(String.class)
                .optional();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    events.publishEvent(change);
                }
            });
        } else {
            events.publishEvent(change);
        }
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("changes").unstarted(this::listen);
        // Known before it runs: it ends as soon as it is not the one that is known.
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = listener;
        listener = null;
        if (running == null) {
            return;
        }
        // Not interrupted while it reads: that would close the socket under the driver. It looks up every second.
        try {
            if (!running.join(Duration.ofSeconds(3))) {
                running.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        while (listener == Thread.currentThread()) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                var postgres = connection.unwrap(PGConnection.class);
                events.publishEvent(new Change("*", null));
                while (listener == Thread.currentThread()) {
                    for (var notification : postgres.getNotifications(1_000)) {
                        var words = notification.getParameter().split(" ", -1);
                        events.publishEvent(
                                new Change(words[0], words[1].isEmpty() ? null : UUID.fromString(words[1])));
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException lost) {
                if (listener == Thread.currentThread()) {
                    log.warn("Lost the connection that announces changes; trying again: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
