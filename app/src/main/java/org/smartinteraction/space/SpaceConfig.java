package org.smartinteraction.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything an administrator decides about a space, as one document. A running space keeps it in numbered versions; a
 * template carries one to begin with.
 *
 * @param languages language codes the space speaks, the first is the default; never empty
 * @param names name of the space by language; empty in a template, where the community's own name is used
 * @param look how it looks
 * @param welcome what its home page says first
 * @param sections its sections in the order of the menu, archived ones included; slugs are unique
 * @param home what its home page shows, from top to bottom
 * @param roles what its people may do beyond what every visitor and member may
 * @param sectors kinds of organisations and people that take part
 * @param verification how surely a person is known, weakest first
 * @param statute the rules it is bound by
 */
public record SpaceConfig(
        List<String> languages,
        Map<String, String> names,
        Look look,
        Welcome welcome,
        List<SectionConfig> sections,
        List<Block> home,
        List<RoleConfig> roles,
        List<SectorConfig> sectors,
        List<VerificationClass> verification,
        Statute statute)
        implements Named {

    public SpaceConfig {
        languages = Frozen.list(languages);
        names = Frozen.map(names);
        sections = Frozen.list(sections);
        home = Frozen.list(home);
        roles = Frozen.list(roles);
        sectors = Frozen.list(sectors);
        verification = Frozen.list(verification);
    }

    /** The section with this slug, archived or not. */
    public Optional<SectionConfig> section(String slug) {
        return sections.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** The section with this identity, archived or not. */
    public Optional<SectionConfig> section(UUID id) {
        return sections.stream().filter(section -> id.equals(section.id())).findFirst();
    }

    /** The role with this key. */
    public Optional<RoleConfig> role(String key) {
        return roles.stream().filter(role -> role.key().equals(key)).findFirst();
    }

    /** The document as JSON, to be kept. */
    public String json() {
        return SpaceJson.MAPPER.writeValueAsString(this);
    }

    /** The document out of {@link #json()}, also of an earlier release. */
    public static SpaceConfig parse(String json) {
        return SpaceJson.MAPPER.readValue(json, SpaceConfig.class);
    }
}
