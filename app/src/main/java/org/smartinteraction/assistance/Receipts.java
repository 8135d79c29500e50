package org.smartinteraction.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Post;
import org.smartinteraction.people.TextMessages;
import org.smartinteraction.space.Named;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a person takes home: what was done in their name, by which office, how to take it back, and a code. */
@Service
@Transactional
class Receipts {

    private final Assistance assistance;
    private final ActRows acts;
    private final Codes codes;
    private final Marking marking;
    private final Spaces spaces;
    private final People people;
    private final Journal journal;
    private final TextMessages messages;
    private final Optional<Post> post;

    Receipts(
            Assistance assistance,
            ActRows acts,
            Codes codes,
            Marking marking,
            Spaces spaces,
            People people,
            Journal journal,
            TextMessages messages,
            ObjectProvider<Post> post) {
        this.assistance = assistance;
        this.acts = acts;
        this.codes = codes;
        this.marking = marking;
        this.spaces = spaces;
        this.people = people;
        this.journal = journal;
        this.messages = messages;
        this.post = Optional.ofNullable(post.getIfAvailable());
    }

    /**
     * A receipt.
     *
     * @param code shown this once
     * @param office that did it, in the language of the screen
     */
    record Receipt(
            Assisted person,
            LocalDate day,
            String office,
            List<ActRows.Done> done,
            Optional<Consent> consent,
            String code,
            String address) {}

    /**
     * Makes a receipt of what was done for a person since a moment. Every receipt has a code of its own.
     *
     * @param host by which the space is reached, with its port
     */
    public Receipt make(UUID member, Instant since, String host) {
        assistance.clerk();
        var person = assistance.person(member);
        note(member, "paper");
        var done = acts.of(member, since);
        var office = done.isEmpty() ? "" : done.getLast().office();
        return new Receipt(
                person,
                LocalDate.now(),
                Named.in(marking.names(office), Texts.locale()),
                done,
                assistance.counting(member),
                codes.make(member),
                host + "/me/claim");
    }

    /** Whether a receipt of today still says all that was done for its person since a moment. */
    @Transactional(readOnly = true)
    public boolean isWhole(Receipt receipt, Instant since) {
        assistance.clerk();
        return receipt.day().equals(LocalDate.now())
                && receipt.person().equals(assistance.person(receipt.person().id()))
                && receipt.done().equals(acts.of(receipt.person().id(), since));
    }

    boolean canMail(Assisted person) {
        return !person.email().isEmpty() && post.filter(Post::isPossible).isPresent();
    }

    boolean canText(Assisted person) {
        return !person.phone().isEmpty() && messages.isPossible();
    }

    /** Sends it to the person's e-mail. */
    public void mail(Receipt receipt, String link) {
        assistance.clerk();
        var subject = Texts.t("assistance.letter.subject", spaces.name());
        var text = words(receipt);
        note(receipt.person().id(), "email");
        // The post is not of this database: a letter goes only when the rest is certain.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                post.ifPresent(each -> each.write(receipt.person().email(), subject, text, link));
            }
        });
    }

    /** Sends the code and how many acts there are to the person's telephone. */
    public void text(Receipt receipt) {
        assistance.clerk();
        note(receipt.person().id(), "phone");
        messages.write(
                receipt.person().id(),
                receipt.person().phone(),
                Texts.t("assistance.message", spaces.name(), receipt.done().size(), receipt.code(), receipt.address()));
    }

    /** A code leaves a line, since whoever has it can take the record over. It is the clerk's act, not the person's. */
    private void note(UUID person, String way) {
        people.asOneself(() -> {
            journal.record("assistance.receipt", person, Map.of("way", way));
            return way;
        });
    }

    private static String words(Receipt receipt) {
        return Texts.t(
                "assistance.letter.text",
                receipt.person().name(),
                receipt.office(),
                receipt.done().stream().map(Receipts::line).collect(Collectors.joining("\n")),
                receipt.code(),
                receipt.address());
    }

    /** One act as people read it. */
    static String line(ActRows.Done done) {
        var act = act(done.act());
        return "– " + Texts.time(done.at()) + ": " + act + (done.title().isEmpty() ? "" : ": " + done.title());
    }

    static String act(String act) {
        return Texts.t(act.replaceFirst("\\.", ".act."));
    }
}
