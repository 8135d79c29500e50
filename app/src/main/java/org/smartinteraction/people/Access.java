package org.smartinteraction.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The one decision about who may do what in a space. Every service asks it first; views ask the same question to know
 * what to offer.
 */
@Service
public class Access {

    private final People people;
    private final MemberRows rows;
    private final ObjectProvider<Guise> guise;
    private final Cache<UUID, Map<String, Set<String>>> roles = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Access(People people, MemberRows rows, ObjectProvider<Guise> guise) {
        this.people = people;
        this.rows = rows;
        this.guise = guise;
    }

    /** Whether the acting person may do this in the current space. */
    public boolean may(Action action) {
        var me = people.me();
        var known = permissionsByRole();
        var mine = new HashSet<String>();
        worn().ifPresent(worn -> mine.addAll(worn.permissions()));
        me.ifPresent(member -> member.roles().forEach(role -> mine.addAll(known.getOrDefault(role, Set.of()))));
        if (grants(mine, action)) {
            return true;
        }
        return switch (action.byDefault()) {
            case ANYONE -> true;
            case MEMBER -> me.isPresent() && memberMay(known.get("member"), action);
            case STAFF -> grants(mine, Action.STAFF);
            case ADMIN -> grants(mine, Action.CONFIGURE);
        };
    }

    /**
     * Refuses what the acting person may not do.
     *
     * @throws Refusal that tells a visitor to sign in, a member that a role is missing, and whoever only tries the
     *     space out that nothing is done
     */
    public void require(Action action) {
        if (worn().isPresent()) {
            throw new Refusal(Refusal.PREVIEW);
        }
        if (!may(action)) {
            throw new Refusal(people.me().isEmpty() ? "people.refusal.sign-in" : "people.refusal.role");
        }
    }

    /** Whether the acting person works for this space. */
    public boolean isStaff() {
        return may(Action.STAFF);
    }

    @EventListener
    void on(Change change) {
        if (change.of("people")) {
            roles.invalidateAll();
        }
    }

    private Optional<Guise.Worn> worn() {
        return Optional.ofNullable(guise.getIfAvailable()).flatMap(Guise::worn);
    }

    private Map<String, Set<String>> permissionsByRole() {
        return Tenancy.current()
                .map(tenant -> roles.get(tenant.id(), _ -> rows.permissions()))
                .orElse(Map.of());
    }

    /** A space that lists something of this feature for all members has decided; otherwise the default holds. */
    private static boolean memberMay(@org.jspecify.annotations.Nullable Set<String> listed, Action action) {
        return listed == null
                || grants(listed, action)
                || listed.stream().noneMatch(permission -> permission.startsWith(action.type() + "."));
    }

    private static boolean grants(Set<String> permissions, Action action) {
        return permissions.contains("*")
                || permissions.contains(action.type() + ".*")
                || permissions.contains(action.permission());
    }
}
