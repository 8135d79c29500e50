package org.smartinteraction.overlay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint issues and their endorsements. Each side writes only its own: the region its issues, the community its word
 * that an issue is its own too; both meet as published items.
 */
@Service
@Transactional
class JointIssues {

    static final String ENDORSES = "endorses";

    private static final int TITLE = 160;
    private static final int TEXT = 20_000;

    private final JdbcClient jdbc;
    private final Published published;
    private final Publisher publisher;
    private final Access access;
    private final People people;
    private final Spaces spaces;
    private final TenantDirectory directory;
    private final Journal journal;

    JointIssues(
            JdbcClient jdbc,
            Published published,
            Publisher publisher,
            Access access,
            People people,
            Spaces spaces,
            TenantDirectory directory,
            Journal journal) {
        this.jdbc = jdbc;
        this.published = published;
        this.publisher = publisher;
        this.access = access;
        this.people = people;
        this.spaces = spaces;
        this.directory = directory;
        this.journal = journal;
    }

    /**
     * The joint issues of this region, or of the regions this community belongs to, newest first, with the beginning of
     * their texts.
     *
     * @param most how many at most, up to 200
     */
    List<JointIssue> list(int most) {
        return joint(published
                .recent(Filter.of(Audience.PUBLIC).kind("joint").everywhere().size(most))
                .items());
    }

    Optional<JointIssue> find(UUID id) {
        var found = published.find(List.of(id), Audience.PUBLIC).stream()
                .filter(publication -> publication.item().kind().equals("joint"))
                .toList();
        return joint(found).stream().findFirst();
    }

    /** What answers a joint issue, here or in a community. */
    List<Publication> answers(UUID id) {
        return published.relatedTo(id, "answers", Audience.PUBLIC);
    }

    boolean mayDefine() {
        return Tenancy.tenant().isRegion() && access.may(JointSection.DEFINE);
    }

    /** Whether the acting person may ask a region to take this community in. */
    boolean mayJoin() {
        return !Tenancy.tenant().isRegion() && access.may(Memberships.JOIN);
    }

    boolean mayEndorse() {
        return !Tenancy.tenant().isRegion() && access.may(JointSection.ENDORSE);
    }

    /** Whether the current community endorsed the issue. */
    boolean isEndorsed(UUID joint) {
        return jdbc.sql(
                        "select exists (select from endorsement where tenant_id = app.current_tenant() and joint_id = ?)")
                .param(joint)
                .query(Boolean.class)
                .single();
    }

    /** Puts an issue before the communities. */
    UUID define(Section section, String title, String text) {
        access.require(JointSection.DEFINE);
        if (!Tenancy.tenant().isRegion()) {
            throw new Refusal("overlay.refusal.region");
        }
        if (title.isBlank() || title.length() > TITLE || text.isBlank() || text.length() > TEXT) {
            throw new Refusal("overlay.joint.refusal.text", TITLE, TEXT);
        }
        var id = jdbc.sql("""
                        insert into joint_issue (tenant_id, id, section_id, title, text, defined_by)
                        values (?, uuidv7(), ?, ?, ?, ?) returning id""")
                .params(
                        Tenancy.tenant().id(),
                        section.id(),
                        title.strip(),
                        text.strip(),
                        people.requireMe().id())
                .query(UUID.class)
                .single();
        journal.record("overlay.joint", id, Map.of());
        publisher.publish(PublishedItem.of(id, section.id(), "joint", section.path(id), title.strip())
                .body(text.strip())
                .state("overlay.joint.state.open", Tone.INFO)
                .author(Tenancy.tenant().name(Texts.UKRAINIAN), "authority")
                .audience(section.audience())
                .fact("joint.count", 1));
        return id;
    }

    /**
     * Says that a joint issue is this community's too. Once is enough.
     *
     * @throws Refusal if this community shares no issues, since nobody could see the endorsement
     */
    void endorse(UUID joint) {
        access.require(JointSection.ENDORSE);
        var issue = find(joint).orElseThrow(() -> new Refusal("overlay.refusal.gone"));
        var section = spaces.firstOf("issues").orElseThrow(() -> new Refusal("overlay.joint.refusal.issues"));
        var id = jdbc.sql("""
                        insert into endorsement (tenant_id, id, joint_id, endorsed_by) values (?, uuidv7(), ?, ?)
                        on conflict (tenant_id, joint_id) do nothing returning id""")
                .params(Tenancy.tenant().id(), joint, people.requireMe().id())
                .query(UUID.class)
                .optional();
        id.ifPresent(entered -> {
            journal.record("overlay.endorse", entered, Map.of("joint", joint));
            publisher.publish(PublishedItem.of(
                            entered,
                            section.id(),
                            "endorsement",
                            spaces.firstOf("joint").map(at -> at.path(joint)).orElse(section.path()),
                            issue.title())
                    .summary(Texts.in(Texts.UKRAINIAN).t("overlay.joint.endorsement"))
                    .author(Tenancy.tenant().name(Texts.UKRAINIAN), "authority")
                    .relates(ENDORSES, List.of(joint))
                    .audience(section.audience()));
        });
    }

    /** Takes an endorsement back. */
    void withdraw(UUID joint) {
        access.require(JointSection.ENDORSE);
        jdbc.sql("delete from endorsement where tenant_id = app.current_tenant() and joint_id = ? returning id")
                .param(joint)
                .query(UUID.class)
                .optional()
                .ifPresent(withdrawn -> {
                    journal.record("overlay.unendorse", withdrawn, Map.of("joint", joint));
                    publisher.withdraw(withdrawn);
                });
    }

    /** With those who endorsed them, in one question for all. */
    private List<JointIssue> joint(List<Publication> issues) {
        var ids = issues.stream().map(publication -> publication.item().id()).toList();
        var endorsed = published.relatedTo(ids, ENDORSES, Audience.PUBLIC);
        return issues.stream()
                .map(publication -> {
                    var item = publication.item();
                    return new JointIssue(
                            item.id(),
                            directory.byId(publication.tenantId()).orElseGet(Tenancy::tenant),
                            item.title(),
                            item.wording().body(),
                            item.publishedAt(),
                            endorsed.getOrDefault(item.id(), Set.of()).stream()
                                    .flatMap(tenant -> directory.byId(tenant).stream())
                                    .toList());
                })
                .toList();
    }
}
