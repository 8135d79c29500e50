package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The one decision about who may do what in a space. Every service asks it first; views ask the same question to know
 * what to offer.
 */
@Service
public class Access {

    private final People people;
    private final Policies policies;
    private final Standings standings;
    private final ObjectProvider<Guise> guise;

    Access(People people, Policies policies, Standings standings, ObjectProvider<Guise> guise) {
        this.people = people;
        this.policies = policies;
        this.standings = standings;
        this.guise = guise;
    }

    /** Whether the acting person may do this in the current space. */
    public boolean may(Action action) {
        return objection(action).isEmpty();
    }

    /**
     * Refuses what the acting person may not do.
     *
     * @throws Refusal that tells a visitor to sign in, a member what is missing and where to get it, and whoever only
     *     tries the space out that nothing is done
     */
    public void require(Action action) {
        if (worn().isPresent()) {
            throw new Refusal(Refusal.PREVIEW);
        }
        objection(action).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * The roles that the acting person holds and that do not count, because the space asks for two factors and the
     * person signed in with one: by their names. Mostly empty.
     */
    public List<Map<String, String>> asleep() {
        if (SignedIn.withTwoFactors() || worn().isPresent() || people.errand().isPresent()) {
            return List.of();
        }
        var guarded = policies.current().guarded();
        return people.me().stream()
                .flatMap(me -> me.roles().stream().sorted())
                .flatMap(role -> Optional.ofNullable(guarded.get(role)).stream())
                .toList();
    }

    /**
     * Refuses to hand on a role that does not count for the acting person.
     *
     * @throws Refusal that asks for a second step
     */
    public void requireAwake(String role) {
        var guarded = policies.current().guarded().get(role);
        if (guarded != null && !SignedIn.withTwoFactors()) {
            throw secondStep(guarded);
        }
    }

    /** Whether the acting person signed in with two factors, so that they may ask it of others. */
    public boolean hasTwoFactors() {
        return SignedIn.withTwoFactors();
    }

    /** What the acting member still needs to do something that the space lets members do under conditions. */
    public Optional<Lack> lack(Action action) {
        var policy = policies.current();
        var rule = policy.rules().get(action.permission());
        return rule == null || !rule.members() || may(action)
                ? Optional.empty()
                : people.me().flatMap(me -> lack(rule, me, policy));
    }

    /** Whether the acting person works for this space. */
    public boolean isStaff() {
        return may(Action.STAFF);
    }

    /**
     * Whether the acting person holds everything that a role lists, so that they may give it. What was handed on to them
     * until a day does not count: it goes no further.
     */
    public boolean holds(Iterable<String> permissions) {
        var lent = people.behindTheGuise().stream()
                .flatMap(me -> people.loans(me.id()).stream()
                        .filter(loan -> loan.member().equals(me.id())))
                .map(Loan::role)
                .collect(Collectors.toSet());
        var mine = mine(policies.current(), !SignedIn.withTwoFactors(), lent);
        for (var permission : permissions) {
            if (!grants(mine, permission)) {
                return false;
            }
        }
        return true;
    }

    /** Why the acting person may not; empty if they may. */
    private Optional<Refusal> objection(Action action) {
        var errand = people.errand();
        if (errand.isPresent() && (errand.get().ended() != null || !action.isForOthers())) {
            return Optional.of(
                    Objects.requireNonNullElseGet(errand.get().ended(), () -> new Refusal(Refusal.ON_BEHALF)));
        }
        var policy = policies.current();
        var refusal = objection(action, policy, mine(policy, !SignedIn.withTwoFactors()));
        var asleep = refusal.isEmpty() ? List.<Map<String, String>>of() : asleep();
        return asleep.isEmpty()
                        || objection(action, policy, mine(policy, false)).isPresent()
                ? refusal
                : Optional.of(secondStep(asleep.getFirst()));
    }

    private Optional<Refusal> objection(Action action, Policy policy, Set<String> mine) {
        if (grants(mine, action.permission())) {
            return Optional.empty();
        }
        var me = people.me();
        var rule = policy.rules().get(action.permission());
        boolean everyMember = rule == null ? action.byDefault() == Who.MEMBER : rule.members();
        if (rule == null && byDefault(action, mine, policy)) {
            return Optional.empty();
        }
        if (me.isEmpty()) {
            return Optional.of(new Refusal("people.refusal.sign-in"));
        }
        if (!everyMember) {
            return Optional.of(new Refusal("people.refusal.role"));
        }
        return rule == null || worn().isPresent()
                ? Optional.empty()
                : lack(rule, me.get(), policy).map(Access::refusal);
    }

    /** Staff may what the space has given to no role in particular. */
    private static boolean byDefault(Action action, Set<String> mine, Policy policy) {
        return switch (action.byDefault()) {
            case ANYONE -> true;
            case MEMBER -> false;
            case STAFF -> grants(mine, Action.STAFF.permission()) && !policy.isGiven(action.permission());
            case ADMIN -> grants(mine, Action.CONFIGURE.permission());
        };
    }

    private Optional<Lack> lack(ActionRule rule, Member member, Policy policy) {
        if (!rule.asksMore()) {
            return Optional.empty();
        }
        var standing = standings.of(member);
        boolean known = standing.level() >= rule.level();
        boolean old = standing.isOfAge(rule.age(), LocalDate.now());
        boolean here = !rule.resident() || standing.registered() || rule.displaced() && standing.displaced();
        return known && old && here
                ? Optional.empty()
                : Optional.of(new Lack(
                        !known,
                        known ? null : policy.reaching(rule.level()).orElse(null),
                        old ? 0 : rule.age(),
                        !here));
    }

    private static Refusal refusal(Lack lack) {
        Map<String, String> names = lack.rung() == null ? Map.of() : lack.rung().names();
        return new Refusal(
                "people.refusal.unmet",
                lack.surer() ? "yes" : "no",
                names.getOrDefault("uk", ""),
                names.getOrDefault("en", names.getOrDefault("uk", "")),
                lack.age(),
                lack.resident() ? "yes" : "no");
    }

    private static Refusal secondStep(Map<String, String> role) {
        var first = role.values().stream().findFirst().orElse("");
        return new Refusal(Refusal.SECOND_STEP, role.getOrDefault("uk", first), role.getOrDefault("en", first));
    }

    /** @param onlyAwake without the roles that ask for more than one factor */
    private Set<String> mine(Policy policy, boolean onlyAwake) {
        return mine(policy, onlyAwake, Set.of());
    }

    private Set<String> mine(Policy policy, boolean onlyAwake, Set<String> left) {
        var mine = people.behindTheGuise().stream()
                .flatMap(member -> member.roles().stream())
                .filter(role -> !left.contains(role))
                .filter(role -> !onlyAwake || !policy.guarded().containsKey(role))
                .flatMap(role -> policy.permissions().getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toSet());
        return worn().map(worn -> both(worn.permissions(), mine)).orElse(mine);
    }

    /** A guise shows what another may see, and nothing that its wearer may not. */
    private static Set<String> both(Set<String> some, Set<String> others) {
        return Stream.concat(
                        some.stream().filter(permission -> grants(others, permission)),
                        others.stream().filter(permission -> grants(some, permission)))
                .collect(Collectors.toSet());
    }

    private Optional<Guise.Worn> worn() {
        return Optional.ofNullable(guise.getIfAvailable()).flatMap(Guise::worn);
    }

    private static boolean grants(Set<String> permissions, String permission) {
        return permissions.contains("*")
                || permissions.contains(permission.substring(0, permission.indexOf('.') + 1) + "*")
                || permissions.contains(permission);
    }
}
