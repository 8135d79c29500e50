package org.smartinteraction.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Remembered;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The members of the current space, and who of them is acting. */
@Service
public class People {

    private static final ScopedValue<Boolean> ONESELF = ScopedValue.newInstance();

    private final MemberRows rows;
    private final Policies policies;
    private final ActorRepository actors;
    private final SeatRows seats;
    private final Speaking speaking;
    private final Changes changes;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final ObjectProvider<Guise> guise;
    private final ObjectProvider<OnBehalf> onBehalf;
    private final Remembered<Key, Optional<Member>> bySubject = new Remembered<>(100_000, Duration.ofMinutes(2));

    People(
            MemberRows rows,
            Policies policies,
            ActorRepository actors,
            SeatRows seats,
            Speaking speaking,
            Changes changes,
            Journal journal,
            PlatformTransactionManager transactions,
            ObjectProvider<Guise> guise,
            ObjectProvider<OnBehalf> onBehalf) {
        this.guise = guise;
        this.onBehalf = onBehalf;
        this.rows = rows;
        this.policies = policies;
        this.actors = actors;
        this.seats = seats;
        this.speaking = speaking;
        this.changes = changes;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The member who is acting; empty for a visitor and outside a space. Joins the space on the first visit. While somebody
     * acts for another, it is that other, without any roles; nobody when they may not any more and have not been told yet.
     */
    public Optional<Member> me() {
        var errand = errand();
        if (errand.isPresent()) {
            return errand.filter(each -> each.ended() == null)
                    .flatMap(each -> rows.byId(each.member()))
                    .map(Member::withoutRoles);
        }
        return oneself();
    }

    /** The member whose account is signed in, also while they act for another. */
    public Optional<Member> oneself() {
        var me = account();
        return worn().map(worn -> worn.signedIn() ? me.map(Member::withoutRoles) : Optional.<Member>empty())
                .orElse(me);
    }

    /** Who is acting in truth, whomever they try the space out as. */
    Optional<Member> behindTheGuise() {
        return errand().isPresent() ? me() : account();
    }

    private Optional<Member> account() {
        var account = SignedIn.current();
        var tenant = Tenancy.current();
        if (account.isEmpty() || tenant.isEmpty()) {
            return Optional.empty();
        }
        var key = new Key(
                tenant.get().id(), account.get().subject(), SignedIn.since().orElse(null));
        return bySubject
                .get(key, _ -> apart.execute(_ -> join(account.get())))
                .map(member -> member.speakingFor(speaking.named().orElse(null)));
    }

    /** For whom the acting person acts; empty almost always. */
    public Optional<OnBehalf.Errand> errand() {
        var known = ONESELF.isBound() ? null : onBehalf.getIfAvailable();
        return known == null ? Optional.empty() : known.errand();
    }

    /** Does something as whoever is signed in, also while they act for another. */
    public <T> T asOneself(Supplier<T> action) {
        return ScopedValue.where(ONESELF, true).call(action::get);
    }

    /**
     * The member who is acting, for themself: for what nobody does for another, such as their account, how they are known,
     * and organisations.
     *
     * @throws Refusal as {@link #requireMe()}, and for whoever acts for another
     */
    public Member requireOneself() {
        var errand = errand();
        if (errand.isPresent()) {
            throw Objects.requireNonNullElseGet(errand.get().ended(), () -> new Refusal(Refusal.ON_BEHALF));
        }
        return requireMe();
    }

    /**
     * The member who is acting.
     *
     * @throws Refusal for a visitor, for whoever only tries the space out, and for whoever may not act for another any more
     */
    public Member requireMe() {
        if (worn().isPresent()) {
            throw new Refusal(Refusal.PREVIEW);
        }
        errand().map(OnBehalf.Errand::ended).ifPresent(ended -> {
            throw ended;
        });
        return me().orElseThrow(() -> new Refusal("people.refusal.sign-in"));
    }

    public Optional<Member> find(UUID id) {
        return rows.byId(id);
    }

    /** The member that an account of the sign-in host is here. */
    public Optional<Member> bySubject(String subject) {
        return rows.bySubject(subject);
    }

    public Optional<Member> byEmail(String email) {
        return rows.byEmail(email);
    }

    /** Every member of the space, by name. */
    public List<Member> all() {
        return rows.all();
    }

    public Optional<Actor> actor(@Nullable UUID id) {
        return id == null ? Optional.empty() : actors.findById(id);
    }

    /** Every organisation of the space, by name. */
    public List<Actor> actors() {
        return actors.findAllByOrderByName();
    }

    /**
     * Enters an organisation.
     *
     * @throws Refusal when there is one with this code
     */
    public Actor add(Actor actor) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var code = actor.code();
            if (code != null) {
                actorWith(code).ifPresent(other -> {
                    throw new Refusal("people.refusal.code.taken", other.name());
                });
            }
            return actors.saveAndFlush(actor);
        }));
    }

    /**
     * An organisation is called so now, or its code was wrong.
     *
     * @throws Refusal when there is another one with this code
     */
    public void change(UUID id, String name, Sector sector, @Nullable String code) {
        transaction.executeWithoutResult(_ -> {
            var actor = actor(id).orElseThrow(() -> new Refusal("people.refusal.unknown"));
            if (code != null) {
                actorWith(code.replaceAll("\\s", ""))
                        .filter(other -> !other.id().equals(id))
                        .ifPresent(other -> {
                            throw new Refusal("people.refusal.code.taken", other.name());
                        });
            }
            actor.change(name, sector, code);
            actors.saveAndFlush(actor);
        });
    }

    /** The organisation with this code in the state register. */
    public Optional<Actor> actorWith(String code) {
        return actors.findByCode(code);
    }

    /**
     * Enters a member who has not signed in yet; whoever signs in with this address becomes it.
     *
     * @param actor an organisation that this person represents, if any
     * @return the member, acting in the name of that organisation
     */
    public Member invite(String email, String name, Set<String> roles, @Nullable UUID actor) {
        return changed(() -> {
            rows.invite(email, name);
            var member = rows.byEmail(email).orElseThrow();
            rows.roles(member.id(), roles);
            journal.record("people.invite", member.id(), Map.of("roles", List.copyOf(new TreeSet<>(roles))));
            if (actor != null) {
                seats.add(actor, member.id(), Seat.Part.REPRESENTATIVE, true);
            }
            return rows.byId(member.id()).orElseThrow().speakingFor(actor);
        });
    }

    /**
     * Enters a member who has no account and whom others act for.
     *
     * @param born not before they really were; null when it is not known
     */
    public Member enter(String name, @Nullable LocalDate born) {
        return changed(() -> {
            var id = rows.enter(checked(name), born);
            journal.record("people.enter", id, Map.of());
            return rows.byId(id).orElseThrow();
        });
    }

    /** Under which ids a member was known here before two turned out to be one person; the present one is among them. */
    public List<UUID> known(UUID member) {
        return rows.known(member);
    }

    /**
     * Leaves a member exactly these roles; one that was handed on to them until a day stays so.
     *
     * @throws Refusal for somebody without an account, who has none
     */
    public void roles(UUID member, Set<String> roles) {
        if (!roles.isEmpty()) {
            requireAccount(member);
        }
        changed(() -> {
            rows.roles(member, roles);
            journal.record("people.roles", member, Map.of("roles", List.copyOf(new TreeSet<>(roles))));
            return member;
        });
    }

    /** What the acting member is called in this space, and in which language it is addressed. */
    public void introduce(String name, String language) {
        var me = requireOneself();
        var known = checked(name);
        changed(() -> {
            rows.rename(me.id(), known);
            rows.language(me.id(), language);
            if (!me.name().equals(name.strip())) {
                journal.record("people.rename", null, Map.of());
            }
            return me;
        });
    }

    /** Those whose name or address has the text in it, by name; all for an empty text. */
    public List<Member> find(String text, int offset, int size) {
        return rows.find(text, offset, size);
    }

    /** Those who hold one of the roles without an end. */
    public Set<UUID> holding(Set<String> roles) {
        return rows.holding(roles);
    }

    /** Roles that this member holds until a day, or handed on to others. */
    public List<Loan> loans(UUID member) {
        return rows.loans(member);
    }

    /**
     * The acting member hands one of their roles on. Whoever has it without an end keeps it so.
     *
     * @param until the last day, at most a year from now
     * @throws Refusal when the acting member does not hold it without an end themself, or for another day
     */
    public void lend(UUID member, String role, LocalDate until) {
        var me = requireOneself();
        requireAccount(member);
        if (!rows.holding(Set.of(role)).contains(me.id()) || member.equals(me.id())) {
            throw new Refusal("people.refusal.lend");
        }
        if (until.isBefore(LocalDate.now()) || until.isAfter(LocalDate.now().plusYears(1))) {
            throw new Refusal("people.refusal.until");
        }
        find(member).orElseThrow(() -> new Refusal("people.refusal.unknown"));
        changed(() -> {
            rows.lend(member, role, until, me.id());
            journal.record("people.lend", member, Map.of("role", role, "until", until.toString()));
            return member;
        });
    }

    /** The acting member takes a role back that they handed on. */
    public void takeBack(UUID member, String role) {
        changed(() -> {
            if (rows.takeBack(member, role, requireOneself().id()) == 1) {
                journal.record("people.takeback", member, Map.of("role", role));
            }
            return member;
        });
    }

    /** Replaces the roles that the space knows, with nothing decided beyond them. */
    public void define(List<Role> roles) {
        define(roles, List.of(), List.of());
    }

    /** Replaces what the space has decided about who may do what. */
    public void define(List<Role> roles, List<ActionRule> rules, List<Rung> ladder) {
        changed(() -> {
            policies.replace(roles, rules, ladder);
            return roles;
        });
    }

    /**
     * Acts as a member, in the name of the organisation that {@link Member#actor()} says, on this thread, until the action
     * ends: for schedules, demonstrations and tests.
     */
    public <T> T as(Member member, Callable<T> action) {
        var before = SecurityContextHolder.getContext();
        var subject = member.subject() == null ? SignedIn.INVITED + member.id() : member.subject();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(subject, member.email(), member.language()), "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return Speaking.as(member.actor(), action);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Acts as a member. See {@link #as(Member, Callable)}. */
    public void run(Member member, Runnable action) {
        as(member, () -> {
            action.run();
            return member;
        });
    }

    @EventListener
    void on(Change change) {
        if (change.of("people")) {
            if (change.tenant() == null) {
                bySubject.forget();
            } else {
                bySubject.forget(key -> key.tenant().equals(change.tenant()));
            }
        }
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > 120) {
            throw new Refusal("people.refusal.name");
        }
        return name.strip();
    }

    private void requireAccount(UUID member) {
        if (find(member).filter(Member::isAssisted).isPresent()) {
            throw new Refusal("people.refusal.assisted");
        }
    }

    private Optional<Guise.Worn> worn() {
        return Optional.ofNullable(guise.getIfAvailable()).flatMap(Guise::worn);
    }

    private Optional<Member> join(SignedIn account) {
        if (account.subject().startsWith(SignedIn.INVITED)) {
            return rows.byEmail(account.email());
        }
        var known = rows.bySubject(account.subject());
        if (known.isEmpty()) {
            var hash = SignedIn.hash(Tenancy.tenant().id(), account.subject());
            if (SignedIn.since()
                    .filter(signIn -> rows.erasedSince(hash, signIn))
                    .isPresent()) {
                return Optional.empty();
            }
            rows.join(account, account.email().replaceFirst("@.*", ""));
            known = rows.bySubject(account.subject());
        }
        return known;
    }

    private <T> T changed(Callable<T> change) {
        return transaction.execute(_ -> {
            try {
                var result = change.call();
                changes.announce("people");
                return result;
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private record Key(
            UUID tenant, String subject, @Nullable Instant since) {}
}
