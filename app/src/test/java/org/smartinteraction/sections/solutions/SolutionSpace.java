package org.smartinteraction.sections.solutions;

import java.util.Set;
import java.util.concurrent.Callable;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.Actor;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Sector;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SectionConfig;
import org.smartinteraction.space.SpaceConfig;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh spaces with people of four sectors. */
@Component
class SolutionSpace {

    private final TenantRegistry registry;
    private final Tenants tenants;
    private final People people;
    private final Spaces spaces;
    private final Templates templates;
    private final TransactionTemplate transaction;

    SolutionSpace(
            TenantRegistry registry,
            Tenants tenants,
            People people,
            Spaces spaces,
            Templates templates,
            PlatformTransactionManager transactions) {
        this.registry = registry;
        this.tenants = tenants;
        this.people = people;
        this.spaces = spaces;
        this.templates = templates;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Here(
            Tenant tenant,
            Section section,
            Member resident,
            Member neighbour,
            Member ngo,
            Member business,
            Member official) {}

    Here add() {
        var tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        return tenants.within(tenant.id(), () -> {
            transaction.executeWithoutResult(
                    _ -> spaces.begin(templates.find("village").orElseThrow().space()));
            var ngo = transaction.execute(
                    _ -> people.add(new Actor("ГО «Світло»", Sector.NGO, null)).id());
            var business = transaction.execute(_ ->
                    people.add(new Actor("ФОП «Ліхтар»", Sector.BUSINESS, null)).id());
            return new Here(
                    tenant,
                    spaces.firstOf("solutions").orElseThrow(),
                    people.invite("resident@demo.example", "Мешканка", Set.of(), null),
                    people.invite("neighbour@demo.example", "Сусід", Set.of(), null),
                    people.invite("ngo@demo.example", "Активістка", Set.of(), ngo),
                    people.invite("business@demo.example", "Підприємець", Set.of(), business),
                    people.invite("official@demo.example", "Посадовець", Set.of("official", "finance"), null));
        });
    }

    /** The section of solutions for other people, as the builder would change it. */
    void shownTo(Here here, Audience audience) {
        tenants.run(here.tenant().id(), () -> {
            var admin = people.invite("admin@demo.example", "Адміністраторка", Set.of("admin"), null);
            var now = spaces.latest();
            var config = now.config();
            var sections = config.sections().stream()
                    .map(section -> here.section().id().equals(section.id())
                            ? new SectionConfig(
                                    section.id(),
                                    section.type(),
                                    section.slug(),
                                    section.names(),
                                    audience,
                                    section.settings(),
                                    section.archived())
                            : section)
                    .toList();
            var changed = new SpaceConfig(
                    config.languages(),
                    config.names(),
                    config.look(),
                    config.welcome(),
                    sections,
                    config.home(),
                    config.roles(),
                    config.sectors(),
                    config.verification(),
                    config.statute());
            people.run(admin, () -> spaces.publish(changed, now.version(), null));
        });
    }

    <T> T as(Here here, Member member, Callable<T> action) {
        return tenants.within(here.tenant().id(), () -> people.as(member, action));
    }

    void run(Here here, Member member, Runnable action) {
        as(here, member, () -> {
            action.run();
            return member;
        });
    }

    /** As somebody else in the space that is bound already. */
    void people(Member member, Runnable action) {
        people.run(member, action);
    }

    /** As nobody. */
    <T> T visit(Here here, Callable<T> action) {
        return tenants.within(here.tenant().id(), action);
    }
}
