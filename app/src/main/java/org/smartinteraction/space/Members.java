package org.smartinteraction.space;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Actions;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.ui.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inviting members and giving them roles, within what an administrator may. */
@Service
@Transactional
class Members {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Collator ORDER = Collator.getInstance(Texts.UKRAINIAN);

    private final Access access;
    private final People people;
    private final Spaces spaces;
    private final JdbcClient jdbc;

    Members(Access access, People people, Spaces spaces, JdbcClient jdbc) {
        this.access = access;
        this.people = people;
        this.spaces = spaces;
        this.jdbc = jdbc;
    }

    /** Everybody: first those with roles, then by name, in which numbers stand by their size. */
    List<Member> all() {
        access.require(Action.MEMBERS);
        return people.all().stream()
                .sorted(Comparator.comparing((Member member) -> member.roles().isEmpty())
                        .thenComparing(Members::sortable, ORDER::compare))
                .toList();
    }

    private static String sortable(Member member) {
        return NUMBER.matcher(member.name())
                .replaceAll(number ->
                        "0".repeat(9).substring(Math.min(9, number.group().length())) + number.group());
    }

    /** A part of those whose name or address has the text in it. */
    List<Member> find(String text, int offset, int size) {
        requireEither();
        return people.find(text, offset, size);
    }

    /** One member, for those who give roles and those who make sure who people are. */
    Member find(UUID id) {
        requireEither();
        return people.find(id).orElseThrow(() -> new Refusal("people.refusal.unknown"));
    }

    boolean mayVerify() {
        return access.may(Verifications.VERIFY);
    }

    private void requireEither() {
        if (!access.may(Verifications.VERIFY)) {
            access.require(Action.MEMBERS);
        }
    }

    List<RoleConfig> roles() {
        return spaces.current().config().roles();
    }

    String roleNames(Set<String> keys, Locale locale) {
        return roles().stream()
                .filter(role -> keys.contains(role.key()))
                .map(role -> role.name(locale))
                .collect(Collectors.joining(", "));
    }

    void invite(String email, String name, Set<String> roles) {
        access.require(Action.MEMBERS);
        requireHeld(roles);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new Refusal("space.refusal.email");
        }
        if (people.byEmail(address).isPresent()) {
            throw new Refusal("space.refusal.member", address);
        }
        people.invite(address, name.isBlank() ? address.replaceFirst("@.*", "") : name.strip(), known(roles), null);
    }

    /**
     * Gives a member exactly these roles.
     *
     * @throws Refusal if nobody would be left who can shape the space; or if it gives or takes a role that allows what
     *     the acting person may not do themself
     */
    void give(Member member, Set<String> roles) {
        access.require(Action.MEMBERS);
        alone();
        var changed = new HashSet<>(roles);
        people.find(member.id()).map(Member::roles).orElse(Set.of()).forEach(role -> {
            if (!changed.remove(role)) {
                changed.add(role);
            }
        });
        requireHeld(changed);
        var shaping = roles().stream()
                .filter(role -> role.allows(Action.CONFIGURE.permission()))
                .map(RoleConfig::key)
                .collect(Collectors.toSet());
        var others = new HashSet<>(people.holding(shaping));
        others.remove(member.id());
        if (others.isEmpty() && known(roles).stream().noneMatch(shaping::contains)) {
            throw new Refusal("space.refusal.last-administrator");
        }
        people.roles(member.id(), known(roles));
    }

    /**
     * Lets nobody else in this space change roles until the transaction ends: two administrators who take the role from
     * each other at once would leave nobody.
     */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roles of ' || app.current_tenant(), 0))::text")
                .query(String.class)
                .single();
    }

    /** Nobody gives or takes what they lack. */
    private void requireHeld(Set<String> keys) {
        roles().stream().filter(role -> keys.contains(role.key())).forEach(role -> {
            if (!access.holds(role.permissions())) {
                throw new Refusal("space.refusal.lack", role.name(Texts.locale()));
            }
        });
    }

    /**
     * Hands one's own role on for a time.
     *
     * @param email of a member of the space
     */
    void lend(String email, String role, LocalDate until) {
        access.require(Action.DELEGATE);
        access.requireAwake(role);
        var member = people.byEmail(email.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Refusal("space.refusal.nobody", email.strip()));
        people.lend(member.id(), role, until);
    }

    private Set<String> known(Set<String> keys) {
        var known = new HashSet<>(keys);
        known.retainAll(roles().stream().map(RoleConfig::key).toList());
        return known;
    }

    /** The pages of a space's administrators that every space has. */
    @Configuration
    static class Pages {

        @Bean
        Actions spaceActions() {
            return () -> List.of(Action.CONFIGURE, Action.MEMBERS, Action.STAFF, Action.DELEGATE);
        }

        @Bean
        AdminPage builderPage() {
            return new AdminPage("/builder", "builder.title", "tools", Action.CONFIGURE);
        }

        @Bean
        AdminPage membersPage() {
            return new AdminPage("/members", "space.members.title", "users", Action.MEMBERS);
        }

        @Bean
        AdminPage verifyPage() {
            return new AdminPage("/verify", "space.verify.title", "certificate", Verifications.VERIFY);
        }
    }
}
