package org.smartinteraction.space;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
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
        if (configures(roles)) {
            access.require(Action.CONFIGURE);
        }
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
     * @throws Refusal if nobody would be left who can shape the space; or if it makes or unmakes one who can, and the
     *     acting person cannot
     */
    void give(Member member, Set<String> roles) {
        access.require(Action.MEMBERS);
        alone();
        var before = people.find(member.id()).map(Member::roles).orElse(Set.of());
        if (configures(roles) != configures(before)) {
            access.require(Action.CONFIGURE);
        }
        var others = people.all().stream().filter(other -> !other.id().equals(member.id()));
        if (!configures(known(roles)) && others.noneMatch(other -> configures(other.roles()))) {
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

    private boolean configures(Set<String> keys) {
        return roles().stream()
                .anyMatch(role -> keys.contains(role.key()) && role.allows(Action.CONFIGURE.permission()));
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
        AdminPage builderPage() {
            return new AdminPage("/builder", "builder.title", "tools", Action.CONFIGURE);
        }

        @Bean
        AdminPage membersPage() {
            return new AdminPage("/members", "space.members.title", "users", Action.MEMBERS);
        }
    }
}
