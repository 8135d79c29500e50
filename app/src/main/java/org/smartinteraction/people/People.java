package org.smartinteraction.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The members of the current space, and who of them is acting. */
@Service
public class People {

    private static final JsonMapper json = new JsonMapper();

    private final MemberRows rows;
    private final ActorRepository actors;
    private final Changes changes;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final ObjectProvider<Guise> guise;
    private final Cache<Key, Optional<Member>> bySubject = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    People(
            MemberRows rows,
            ActorRepository actors,
            Changes changes,
            Journal journal,
            PlatformTransactionManager transactions,
            ObjectProvider<Guise> guise) {
        this.guise = guise;
        this.rows = rows;
        this.actors = actors;
        this.changes = changes;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The member who is acting; empty for a visitor and outside a space. Joins the space on the first visit. */
    public Optional<Member> me() {
        var account = SignedIn.current();
        var tenant = Tenancy.current();
        if (account.isEmpty() || tenant.isEmpty()) {
            return Optional.empty();
        }
        var key = new Key(tenant.get().id(), account.get().subject());
        var me = bySubject.get(key, _ -> apart.execute(_ -> join(account.get())));
        return worn().map(worn -> worn.signedIn() ? me.map(Member::withoutRoles) : Optional.<Member>empty())
                .orElse(me);
    }

    /**
     * The member who is acting.
     *
     * @throws Refusal for a visitor, and for whoever only tries the space out
     */
    public Member requireMe() {
        if (worn().isPresent()) {
            throw new Refusal(Refusal.PREVIEW);
        }
        return me().orElseThrow(() -> new Refusal("people.refusal.sign-in"));
    }

    public Optional<Member> find(UUID id) {
        return rows.byId(id);
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

    /** Enters an organisation. */
    public Actor add(Actor actor) {
        return actors.save(actor);
    }

    /**
     * Enters a member who has not signed in yet; whoever signs in with this address becomes it.
     *
     * @param actor the organisation this person may speak for, if any
     */
    public Member invite(String email, String name, Set<String> roles, @Nullable UUID actor) {
        return changed(() -> {
            rows.invite(email, name, actor);
            var member = rows.byEmail(email).orElseThrow();
            rows.roles(member.id(), roles);
            journal.record("people.invite", member.id(), Map.of("roles", List.copyOf(new TreeSet<>(roles))));
            return rows.byId(member.id()).orElseThrow();
        });
    }

    /** Gives a member exactly these roles. */
    public void roles(UUID member, Set<String> roles) {
        changed(() -> {
            rows.roles(member, roles);
            journal.record("people.roles", member, Map.of("roles", List.copyOf(new TreeSet<>(roles))));
            return member;
        });
    }

    /** What the acting member is called in this space, and in which language it is addressed. */
    public void introduce(String name, String language) {
        var me = requireMe();
        if (name.isBlank() || name.length() > 120) {
            throw new Refusal("people.refusal.name");
        }
        changed(() -> {
            rows.rename(me.id(), name.strip());
            rows.language(me.id(), language);
            return me;
        });
    }

    /** Replaces the roles that the space knows. */
    public void define(List<Role> roles) {
        changed(() -> {
            rows.replaceRoles(roles, json::writeValueAsString);
            return roles;
        });
    }

    /** Acts as a member, on this thread, until the action ends: for schedules, demonstrations and tests. */
    public <T> T as(Member member, Callable<T> action) {
        var before = SecurityContextHolder.getContext();
        var subject = member.subject() == null ? SignedIn.INVITED + member.id() : member.subject();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(subject, member.email(), member.language()), "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return action.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
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
                bySubject.invalidateAll();
            } else {
                bySubject.asMap().keySet().removeIf(key -> key.tenant().equals(change.tenant()));
            }
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

    private record Key(UUID tenant, String subject) {}
}
