package org.smartinteraction.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spaces with sections for tests of publishing. */
@TestConfiguration
class PublishingSpaces {

    final Map<UUID, List<Front.Heading>> headings = new HashMap<>();

    @Bean
    @Primary
    Front testFront() {
        return new Front() {
            @Override
            public String name(Locale language) {
                return Tenancy.tenant().name(language);
            }

            @Override
            public List<Heading> headings() {
                return known();
            }

            @Override
            public Audience audience(UUID section) {
                return known().stream()
                        .filter(heading -> heading.id().equals(section))
                        .map(Heading::audience)
                        .findFirst()
                        .orElse(Audience.PUBLIC);
            }

            @Override
            public List<Locale> languages() {
                return List.of(Locale.of("uk"), Locale.ENGLISH);
            }

            @Override
            public String welcome(Locale language) {
                return "Ласкаво просимо";
            }

            @Override
            public String notice(Locale language) {
                return "";
            }

            private List<Heading> known() {
                return Tenancy.current()
                        .map(tenant -> headings.getOrDefault(tenant.id(), List.of()))
                        .orElse(List.of());
            }
        };
    }

    @Bean
    Stage stage(TenantRegistry registry, Tenants tenants, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Stage(registry, tenants, jdbc, new TransactionTemplate(transactions), headings);
    }

    /** Sets up spaces. */
    record Stage(
            TenantRegistry registry,
            Tenants tenants,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Map<UUID, List<Front.Heading>> headings) {

        /** A space whose section "issues" is public, "notes" for members and "desk" for staff. */
        Space space(Tenant.Kind kind) {
            var tenant = TestSpaces.add(registry, kind);
            var space = new Space(tenant, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            headings.put(
                    tenant.id(),
                    List.of(
                            heading(space.issues(), "issues", "Проблеми", "Issues", Audience.PUBLIC),
                            heading(space.notes(), "notes", "Нотатки", "Notes", Audience.MEMBERS),
                            heading(space.desk(), "desk", "Стіл", "Desk", Audience.STAFF)));
            return space;
        }

        private static Front.Heading heading(UUID id, String slug, String uk, String en, Audience audience) {
            return new Front.Heading(id, slug, Map.of("uk", uk, "en", en), audience, null, null);
        }

        /** The owner shows a section to the reader. */
        void consent(Space reader, Space owner, UUID section) {
            transaction.executeWithoutResult(_ -> {
                var region = owner.tenant().isRegion() ? owner : reader;
                var community = region == owner ? reader : owner;
                jdbc.sql("insert into overlay_member (region_id, community_id, state) values (?, ?, 'joined')"
                                + " on conflict do nothing")
                        .params(region.tenant().id(), community.tenant().id())
                        .update();
                // What a region shows to its members is a consent to itself.
                jdbc.sql("insert into overlay_consent (reader_id, owner_id, section_id) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(region.tenant().id(), owner.tenant().id(), section)
                        .update();
            });
            forget();
        }

        /** The owner takes that back. */
        void withdraw(Space owner, UUID section) {
            transaction.executeWithoutResult(
                    _ -> jdbc.sql("delete from overlay_consent where owner_id = ? and section_id = ?")
                            .params(owner.tenant().id(), section)
                            .update());
            forget();
        }

        private void forget() {
            // Any change of tenants makes the directory ask again.
            TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        }
    }

    /** A space and its sections. */
    record Space(Tenant tenant, UUID issues, UUID notes, UUID desk) {}
}
