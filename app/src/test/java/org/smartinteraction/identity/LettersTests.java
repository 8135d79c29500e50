package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LettersTests {

    @Autowired
    IdentityDatabase database;

    @Autowired
    Pages pages;

    final String email = UUID.randomUUID() + "@people.example";
    final MailServer server = new MailServer();

    @BeforeEach
    void nothingElseWaits() {
        database.sql().sql("delete from letter").update();
    }

    @Test
    void aLetterIsSentInTheLanguageOfThePersonAndForgotten() {
        letters().send(email, Language.UK, "http://id.localhost/link/x");
        assertThat(waiting()).isZero();
        var letter = server.received.getFirst();
        assertThat(letter.getTo()).containsExactly(email);
        assertThat(letter.getFrom()).isEqualTo("sign-in@people.example");
        assertThat(letter.getSubject()).isEqualTo("Ваше посилання для входу");
        assertThat(letter.getText()).contains("http://id.localhost/link/x").contains("15 хвилин");
    }

    @Test
    void aLetterThatWasRefusedIsTriedAgainLater() {
        server.refusals.add("no");
        var letters = letters();
        letters.send(email, Language.EN, "http://id.localhost/link/x");
        letters.deliver();
        assertThat(waiting()).isEqualTo(1);
        database.sql().sql("update letter set next_attempt_at = now()").update();
        letters.deliver();
        assertThat(waiting()).isZero();
        assertThat(server.received).hasSize(1);
    }

    @Test
    void withoutAMailServerAndADemonstrationNothingIsWritten() {
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        var letters = new Letters(database, pages, none, Runnable::run, false, false, "sign-in@people.example");
        assertThat(letters.possible()).isFalse();
        letters.send(email, Language.EN, "http://id.localhost/link/x");
        assertThat(waiting()).isZero();
    }

    private Letters letters() {
        var servers = new StaticListableBeanFactory(Map.of("server", server)).getBeanProvider(JavaMailSender.class);
        return new Letters(database, pages, servers, Runnable::run, false, false, "sign-in@people.example");
    }

    private int waiting() {
        return database.sql()
                .sql("select count(*)::int from letter where recipient = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    /** Takes letters, or refuses as often as it was told. */
    private class MailServer extends JavaMailSenderImpl {

        final List<SimpleMailMessage> received = new ArrayList<>();
        final Queue<String> refusals = new ArrayDeque<>();

        @Override
        public void send(SimpleMailMessage... letters) {
            var mine = Arrays.stream(letters)
                    .filter(letter -> List.of(letter.getTo()).contains(email))
                    .toList();
            if (!mine.isEmpty() && refusals.poll() != null) {
                throw new MailSendException("Refused");
            }
            received.addAll(mine);
        }
    }
}
