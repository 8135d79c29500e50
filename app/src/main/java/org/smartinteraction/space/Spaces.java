package org.smartinteraction.space;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Role;
import org.smartinteraction.people.Rung;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Changes.Change;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The configuration of the current space: the one that is published, and publishing the next. */
@Service
public class Spaces {

    private final SpaceRows rows;
    private final Access access;
    private final People people;
    private final Publisher publisher;
    private final Changes changes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Rights> rights;
    private final Cache<UUID, Space> current = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    Spaces(
            SpaceRows rows,
            Access access,
            People people,
            Publisher publisher,
            Changes changes,
            Journal journal,
            ApplicationEventPublisher events,
            ObjectProvider<Rights> rights) {
        this.rights = rights;
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.publisher = publisher;
        this.changes = changes;
        this.journal = journal;
        this.events = events;
    }

    /** A new configuration of a space is in force. */
    public record SpacePublished(UUID tenant, int version) {}

    /** Another configuration was published since a draft was begun; nothing of the draft is lost. */
    public static class SpaceMoved extends RuntimeException {}

    /**
     * The current space as it is published; in a preview, as it would be.
     *
     * @throws IllegalStateException where no tenant is bound, or it has no configuration yet
     */
    public Space current() {
        return Preview.current().map(Preview::space).orElseGet(this::published);
    }

    private Space published() {
        var tenant = Tenancy.tenant();
        return Objects.requireNonNull(current.get(
                tenant.id(),
                _ -> rows.latest()
                        .orElseThrow(() -> new IllegalStateException("No configuration of " + tenant.label()))));
    }

    /** The current space as this transaction sees it, which may not be in force for others yet. */
    public Space latest() {
        return rows.latest().orElseThrow();
    }

    /** What the current space is called, in the language of the reader. */
    public String name() {
        var own = Named.in(current().config().names(), Texts.locale());
        return own.isEmpty() ? Tenancy.tenant().name(Texts.locale()) : own;
    }

    /** The sections that the acting person may see, in the order of the menu. */
    public List<Section> visible() {
        return current().sections().stream().filter(this::maySee).toList();
    }

    /** The section at this slug, if the acting person may see it. */
    public Optional<Section> section(String slug) {
        return current().section(slug).filter(this::maySee);
    }

    /** The section with this id, if the acting person may see it. */
    public Optional<Section> section(UUID id) {
        return visible().stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The first section of a type that the acting person may see. */
    public Optional<Section> firstOf(String type) {
        return visible().stream().filter(section -> section.type().equals(type)).findFirst();
    }

    /** The widest audience that the acting person belongs to. */
    public Audience audience() {
        if (access.isStaff()) {
            return Audience.STAFF;
        }
        return people.me().isPresent() ? Audience.MEMBERS : Audience.PUBLIC;
    }

    /** Whether the acting person belongs to the section's audience. */
    public boolean maySee(Section section) {
        return section.audience().compareTo(audience()) <= 0;
    }

    /** Any version of the space's configuration. */
    public Optional<Space> version(int number) {
        access.require(Action.CONFIGURE);
        return rows.version(number);
    }

    /** Puts the first configuration of a new tenant in force; for provisioning. */
    @Transactional
    public Space begin(SpaceConfig config) {
        return put(1, config, null, null);
    }

    /**
     * Puts a configuration in force.
     *
     * @param basedOn number of the version that it was made from
     * @throws SpaceMoved if that is not the newest any more
     */
    @Transactional
    public Space publish(SpaceConfig config, int basedOn, @Nullable String note) {
        access.require(Action.CONFIGURE);
        if (rows.latest().orElseThrow().version() != basedOn) {
            throw new SpaceMoved();
        }
        var before = rows.latest().orElseThrow().config();
        requireHeld(before, config);
        if (lacksTwoFactors(before, config)) {
            throw new Refusal("space.refusal.guard");
        }
        return put(basedOn + 1, config, people.requireMe(), note);
    }

    /** Nobody gives a role, or all members, what they may not do themself. */
    private void requireHeld(SpaceConfig before, SpaceConfig after) {
        for (var rule : after.statute().access()) {
            if (rule.members()
                    && !rights.getObject().letsMembers(before, rule.permission())
                    && !access.holds(List.of(rule.permission()))) {
                throw new Refusal(
                        "space.refusal.lack.members", Permissions.name(rule.permission(), Texts.in(Texts.locale())));
            }
        }
        for (var role : after.roles()) {
            var added = new ArrayList<>(role.permissions());
            before.role(role.key()).ifPresent(old -> added.removeIf(old::allows));
            if (!access.holds(added)) {
                throw new Refusal("space.refusal.lack", role.name(Texts.locale()));
            }
        }
    }

    /**
     * Whether the acting person signed in with one factor and would change which roles ask for two: whoever asks it of
     * others has done it, so that somebody who can shape the space is left, and nobody takes the guard away with less.
     */
    boolean lacksTwoFactors(SpaceConfig before, SpaceConfig after) {
        return !access.hasTwoFactors() && !guarded(before).equals(guarded(after));
    }

    private static Set<String> guarded(SpaceConfig config) {
        return config.roles().stream()
                .filter(RoleConfig::secondFactor)
                .map(RoleConfig::key)
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(Change change) {
        if (change.of("space")) {
            if (change.tenant() == null) {
                current.invalidateAll();
            } else {
                current.invalidate(change.tenant());
            }
        }
    }

    private Space put(int number, SpaceConfig wanted, @Nullable Member by, @Nullable String note) {
        var before = number == 1 ? Optional.<Space>empty() : rows.latest();
        var config = rows.identify(wanted);
        if (!rows.insert(number, config, by == null ? null : by.id(), note)) {
            throw new SpaceMoved();
        }
        rows.enter(config.sections());
        journal.record(
                "space.configure",
                null,
                Map.of("version", number, "text", Journal.sha256(SpaceJson.MAPPER.writeValueAsString(config))));
        people.define(
                config.roles().stream()
                        .map(role -> new Role(role.key(), role.names(), role.permissions(), role.secondFactor()))
                        .toList(),
                config.statute().access(),
                config.verification().stream()
                        .map(rung -> new Rung(rung.key(), rung.level(), rung.reached(), rung.names(), rung.vouchers()))
                        .toList());
        before.ifPresent(old -> followAudiences(old, config));
        changes.announce("space");
        events.publishEvent(new SpacePublished(Tenancy.tenant().id(), number));
        return new Space(number, config);
    }

    /** What was published in a section is seen by whoever sees the section now; by staff alone while it is archived. */
    private void followAudiences(Space old, SpaceConfig config) {
        for (var section : config.sections()) {
            var now = section.archived() ? Audience.STAFF : section.audience();
            old.config().sections().stream()
                    .filter(other -> Objects.equals(other.id(), section.id()))
                    .map(other -> other.archived() ? Audience.STAFF : other.audience())
                    .filter(audience -> audience != now)
                    .forEach(_ -> publisher.audience(Objects.requireNonNull(section.id()), now));
        }
    }
}
