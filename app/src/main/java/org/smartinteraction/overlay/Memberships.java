package org.smartinteraction.overlay;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.overlay.Membership.State;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Spaces.SpacePublished;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.ui.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joining a region by consent. A region invites or a community asks; the community decides section by section what is
 * shared, changes it or leaves at any time, and the next read of the region obeys.
 */
@Service
@Transactional
class Memberships {

    static final Action JOIN = new Action("overlay", "join", Who.ADMIN);
    static final Action CONSENT = new Action("overlay", "consent", Who.ADMIN);

    private final MembershipRows rows;
    private final Access access;
    private final People people;
    private final Spaces spaces;
    private final TenantDirectory directory;
    private final Changes changes;
    private final Journal journal;

    Memberships(
            MembershipRows rows,
            Access access,
            People people,
            Spaces spaces,
            TenantDirectory directory,
            Changes changes,
            Journal journal) {
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.spaces = spaces;
        this.directory = directory;
        this.changes = changes;
        this.journal = journal;
    }

    /** Everyone the current tenant has to do with, joined or on the way. */
    List<Membership> all() {
        return rows.all();
    }

    /** Those who joined: members of a region, regions of a community. */
    List<Tenant> joined() {
        return rows.all().stream()
                .filter(membership -> membership.state() == State.JOINED)
                .map(Membership::other)
                .toList();
    }

    /** Active tenants of the other kind with whom nothing was begun yet. */
    List<Tenant> candidates() {
        access.require(JOIN);
        var known =
                rows.all().stream().map(membership -> membership.other().id()).collect(Collectors.toSet());
        var region = Tenancy.tenant().isRegion();
        return directory.all().stream()
                .filter(tenant -> tenant.isRegion() != region && tenant.status() == Tenant.Status.ACTIVE)
                .filter(tenant -> !known.contains(tenant.id()))
                .toList();
    }

    /** The sections whose content can be shared: what everyone may see anyway. */
    List<Section> shareable() {
        return spaces.current().sections().stream()
                .filter(section -> section.audience() == Audience.PUBLIC)
                .toList();
    }

    List<MembershipRows.Entry> record() {
        access.require(JOIN);
        return rows.records();
    }

    /** A region asks a community to join. */
    void invite(UUID community) {
        access.require(JOIN);
        region();
        rows.begin(Tenancy.tenant().id(), community, State.INVITED);
        noted(community, "invited", Set.of());
    }

    /** A community asks a region to let it in, and says already what it will share. */
    void request(UUID region, Set<UUID> sections) {
        access.require(JOIN);
        access.require(CONSENT);
        community();
        rows.begin(region, Tenancy.tenant().id(), State.REQUESTED);
        rows.share(region, own(sections));
        noted(region, "requested", sections);
    }

    /** A region lets in a community that asked. */
    void admit(UUID community) {
        access.require(JOIN);
        region();
        expect(community, State.REQUESTED);
        rows.join(Tenancy.tenant().id(), community);
        noted(community, "joined", Set.of());
    }

    /** A community accepts an invitation and says what it shares. */
    void accept(UUID region, Set<UUID> sections) {
        access.require(JOIN);
        access.require(CONSENT);
        community();
        expect(region, State.INVITED);
        rows.share(region, own(sections));
        rows.join(region, Tenancy.tenant().id());
        noted(region, "joined", sections);
    }

    /** A community shares exactly these sections from now on. */
    void share(UUID region, Set<UUID> sections) {
        access.require(CONSENT);
        community();
        expect(region, State.JOINED);
        rows.share(region, own(sections));
        noted(region, "shared", sections);
    }

    /** Ends it from either side: an invitation, a request or a membership. */
    void leave(UUID other) {
        access.require(JOIN);
        var membership = rows.with(other).orElseThrow(() -> new Refusal("overlay.refusal.gone"));
        var me = Tenancy.tenant();
        rows.end(me.isRegion() ? me.id() : other, me.isRegion() ? other : me.id());
        noted(other, membership.state() == State.JOINED ? "left" : "declined", Set.of());
    }

    /** What a region shows to its members are its public sections; kept as a consent of the region to itself. */
    @EventListener
    void on(SpacePublished published) {
        if (Tenancy.tenant().isRegion()) {
            rows.share(
                    published.tenant(),
                    shareableOf(spaces.latest()).stream().map(Section::id).collect(Collectors.toSet()));
            changes.announce("tenant");
        }
    }

    private static List<Section> shareableOf(org.smartinteraction.space.Space space) {
        return space.sections().stream()
                .filter(section -> section.audience() == Audience.PUBLIC)
                .toList();
    }

    private void noted(UUID other, String act, Set<UUID> sections) {
        var names = shareable().stream()
                .filter(section -> sections.contains(section.id()))
                .map(section -> section.name(Locale.of(Texts.UKRAINIAN.getLanguage())))
                .collect(Collectors.joining(", "));
        rows.record(other, act, names, people.requireMe().id());
        journal.record("overlay.membership", other, Map.of("act", act, "sections", sorted(sections)));
        changes.announce("tenant");
    }

    private static List<String> sorted(Set<UUID> sections) {
        return sections.stream().map(UUID::toString).sorted().toList();
    }

    private Set<UUID> own(Set<UUID> sections) {
        var own = new HashSet<>(sections);
        own.retainAll(shareable().stream().map(Section::id).toList());
        return own;
    }

    private void expect(UUID other, State state) {
        if (rows.with(other).filter(membership -> membership.state() == state).isEmpty()) {
            throw new Refusal("overlay.refusal.gone");
        }
    }

    private static void region() {
        if (!Tenancy.tenant().isRegion()) {
            throw new Refusal("overlay.refusal.region");
        }
    }

    private static void community() {
        if (Tenancy.tenant().isRegion()) {
            throw new Refusal("overlay.refusal.community");
        }
    }
}
