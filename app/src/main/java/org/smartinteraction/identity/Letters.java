package org.smartinteraction.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The letters. They are written down first and sent outside of requests and transactions; a sent letter is
 * deleted. Without a mail server they stay for the demonstration's outbox page, and without that none is written.
 */
@Service
public class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);
    private static final int MOST_ATTEMPTS = 5;

    private final IdentityDatabase database;
    private final Pages pages;
    private final Optional<JavaMailSender> server;
    private final TaskExecutor tasks;
    private final boolean demo;
    private final boolean logged;
    private final String sender;

    Letters(
            IdentityDatabase database,
            Pages pages,
            ObjectProvider<JavaMailSender> server,
            @Qualifier("applicationTaskExecutor") TaskExecutor tasks,
            @Value("${smart.demo:false}") boolean demo,
            @Value("${smart.mail.log-links:false}") boolean logged,
            @Value("${smart.mail.from:no-reply@${smart.domain}}") String sender) {
        this.database = database;
        this.pages = pages;
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.tasks = tasks;
        this.demo = demo;
        this.logged = logged;
        this.sender = sender;
    }

    /** Whether a link can reach anybody. */
    public boolean possible() {
        return server.isPresent() || demo || logged;
    }

    /** Whether letters are shown on the outbox page instead of being sent. */
    boolean kept() {
        return server.isEmpty() && demo;
    }

    /** Sends a link to sign in. */
    void send(String recipient, Language language, String link) {
        if (logged) {
            log.info("Sign-in link for {}: {}", recipient, link);
        }
        write(
                recipient,
                pages.text(language, "identity.letter.subject"),
                pages.text(language, "identity.letter.text", link, SignInLinks.LIFETIME.toMinutes()),
                link);
    }

    /** Puts a letter in the post. */
    public void write(String recipient, String subject, String text, String link) {
        if (server.isEmpty() && !demo) {
            return;
        }
        database.sql()
                .sql("insert into letter (recipient, subject, text, link) values (:recipient, :subject, :text, :link)")
                .param("recipient", recipient)
                .param("subject", subject)
                .param("text", text)
                .param("link", link)
                .update();
        tasks.execute(this::deliver);
    }

    /** Sends what waits. Several nodes may do so at once; each takes letters of its own. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void deliver() {
        server.ifPresent(mail -> due().forEach(letter -> deliver(mail, letter)));
    }

    private void deliver(JavaMailSender mail, Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(sender);
        message.setTo(letter.recipient());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        try {
            mail.send(message);
            database.sql()
                    .sql("delete from letter where id = ?")
                    .param(letter.id())
                    .update();
        } catch (MailException failure) {
            log.warn("A letter was not sent and will be tried again: {}", legible(failure));
        }
    }

    /** A mail server's answer names the recipient; the log must not. */
    private static String legible(MailException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("[^\\s<>]{1,64}@[^\\s<>]{1,255}", "<…>");
    }

    private List<Letter> due() {
        return database.sql()
                .sql("""
                        update letter set attempts = attempts + 1, next_attempt_at = now() + interval '1 minute' * (attempts + 1)
                        where id in (select id from letter where next_attempt_at <= now() and attempts < :most
                                     order by next_attempt_at limit 20 for update skip locked)
                        returning id, recipient, subject, text, link
                        """)
                .param("most", MOST_ATTEMPTS)
                .query(Letter.class)
                .list();
    }

    /** The newest first. */
    List<Letter> all() {
        return database.sql()
                .sql("select id, recipient, subject, text, link from letter order by created_at desc limit 50")
                .query(Letter.class)
                .list();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (server.isEmpty() && !demo) {
            log.warn(
                    "No mail server is configured (spring.mail.host), so nobody can sign in{}",
                    logged ? " except by the links in this log (smart.mail.log-links)" : "");
        }
    }

    record Letter(UUID id, String recipient, String subject, String text, String link) {}
}
