package org.smartinteraction.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Tenancy;
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
    private final Cache<UUID, Map<String, Set<String>>> roles = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Access(People people, MemberRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /** Whether the acting person may do this in the current space. */
    public boolean may(Action action) {
        var me = people.me();
        var known = permissionsByRole();
        var mine = new HashSet<String>();
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
     * @throws Refusal that tells a visitor to sign in, and a member that a role is missing
     */
    public void require(Action action) {
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
