package org.smartinteraction.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The sessions that ended in the last day, known to every node within the network's delay by PostgreSQL's
 * LISTEN/NOTIFY: what a site made of one of them must end at its next request. A site's session that nobody uses ends
 * by itself long before a day is over.
 */
@Component
public class EndedSessions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);
    private static final String CHANNEL = "sign_in_session_ended";

    private final IdentityDatabase database;
    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).build();
    private volatile @Nullable Thread listener;

    EndedSessions(IdentityDatabase database) {
        this.database = database;
    }

    /** Whether the session with this {@code sid}, as an ID token names it, has ended. */
    public boolean contains(String sid) {
        return ended.getIfPresent(sid) != null;
    }

    /** Ends what a condition over {@code :id} and {@code :account} finds. */
    void end(String which, @Nullable UUID id, @Nullable UUID account) {
        var ids = database.sql()
                .sql("with gone as (update sign_in_session set ended_at = now() where ended_at is null and (" + which
                        + ") returning id) select id::text, pg_notify('" + CHANNEL + "', id::text) from gone")
                .param("id", id)
                .param("account", account)
                .query((row, n) -> row.getString("id"))
                .list();
        ids.forEach(this::know);
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("ended-sessions").unstarted(this::listen);
        // Known before it runs: it ends as soon as it is not the one that is known.
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = listener;
        listener = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        while (listener == Thread.currentThread()) {
            try (var connection = database.connection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                missed();
                var postgres = connection.unwrap(PGConnection.class);
                while (listener == Thread.currentThread()) {
                    for (var notification : postgres.getNotifications(1_000)) {
                        know(notification.getParameter());
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException lost) {
                if (listener == Thread.currentThread()) {
                    log.warn("Lost the connection that tells of ended sessions; trying again: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void missed() {
        database.sql()
                .sql("select id::text from sign_in_session where ended_at > now() - interval '1 day'")
                .query(String.class)
                .list()
                .forEach(this::know);
    }

    private void know(String sid) {
        ended.put(sid, true);
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
