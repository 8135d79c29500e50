package org.smartinteraction.space;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of configurations and sections. */
@Repository
@Transactional
class SpaceRows {

    private final JdbcClient jdbc;

    SpaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Space> latest() {
        return jdbc.sql(
                        "select number, config from space_version where tenant_id = app.current_tenant() order by number desc limit 1")
                .query((row, _) -> new Space(row.getInt(1), read(row.getString(2))))
                .optional();
    }

    Optional<Space> version(int number) {
        return jdbc.sql(
                        "select number, config from space_version where tenant_id = app.current_tenant() and number = ?")
                .param(number)
                .query((row, _) -> new Space(row.getInt(1), read(row.getString(2))))
                .optional();
    }

    /** Enters a version; false if there is one of this number already. */
    boolean insert(int number, SpaceConfig config, @Nullable UUID by, @Nullable String note) {
        return jdbc.sql("""
                                insert into space_version (tenant_id, number, config, published_by, note)
                                values (?, ?, ?::jsonb, ?, ?) on conflict do nothing""")
                        .param(Tenancy.tenant().id())
                        .param(number)
                        .param(SpaceJson.MAPPER.writeValueAsString(config))
                        .param(by)
                        .param(note)
                        .update()
                == 1;
    }

    /** The same configuration with an identity for every section that has none. */
    SpaceConfig identify(SpaceConfig config) {
        var sections = config.sections().stream()
                .map(section -> section.id() == null ? section.identified(UUID.randomUUID()) : section)
                .toList();
        return new SpaceConfig(
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
    }

    void enter(List<SectionConfig> sections) {
        for (var section : sections) {
            jdbc.sql("""
                            insert into section (tenant_id, id, type, slug) values (?, ?, ?, ?)
                            on conflict (tenant_id, id) do update set slug = excluded.slug""")
                    .param(Tenancy.tenant().id())
                    .param(section.id())
                    .param(section.type())
                    .param(section.slug())
                    .update();
        }
    }

    private static SpaceConfig read(String json) {
        return SpaceJson.MAPPER.readValue(json, SpaceConfig.class);
    }
}
