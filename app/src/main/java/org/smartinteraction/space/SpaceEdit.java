package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.people.Vouchers;

/** The changes an administrator makes to a configuration. None of them touches the configuration it is given. */
final class SpaceEdit {

    private SpaceEdit() {}

    static SpaceConfig named(SpaceConfig config, Map<String, String> names) {
        return facing(config, config.languages(), names, config.look(), config.welcome());
    }

    static SpaceConfig speaking(SpaceConfig config, List<String> languages) {
        return facing(config, languages, config.names(), config.look(), config.welcome());
    }

    static SpaceConfig looking(SpaceConfig config, Look look) {
        return facing(config, config.languages(), config.names(), look, config.welcome());
    }

    static SpaceConfig welcoming(SpaceConfig config, Welcome welcome) {
        return facing(config, config.languages(), config.names(), config.look(), welcome);
    }

    static SpaceConfig arranged(SpaceConfig config, List<SectionConfig> sections, List<Block> home) {
        return new SpaceConfig(
                config.languages(),
                config.names(),
                config.look(),
                config.welcome(),
                sections,
                home,
                config.roles(),
                config.sectors(),
                config.verification(),
                config.statute());
    }

    static SpaceConfig ruled(
            SpaceConfig config,
            List<RoleConfig> roles,
            List<SectorConfig> sectors,
            List<VerificationClass> verification,
            Statute statute) {
        return new SpaceConfig(
                config.languages(),
                config.names(),
                config.look(),
                config.welcome(),
                config.sections(),
                config.home(),
                roles,
                sectors,
                verification,
                statute);
    }

    /** With a rule from its first day on; one with the same key and day is replaced, earlier ones stay. */
    static SpaceConfig enacting(SpaceConfig config, Statute.Rule rule) {
        var rules = new ArrayList<>(config.statute().rules());
        rules.removeIf(other -> other.key().equals(rule.key()) && other.from().equals(rule.from()));
        var last = -1;
        for (int place = 0; place < rules.size(); place++) {
            if (rules.get(place).key().equals(rule.key())) {
                last = place;
            }
        }
        rules.add(last < 0 ? rules.size() : last + 1, rule);
        return ruled(
                config,
                config.roles(),
                config.sectors(),
                config.verification(),
                config.statute().rules(rules));
    }

    /**
     * With this decided about who may do one thing: by which roles, and under what conditions without one.
     *
     * @param known every permission of the feature, for roles that list all of them at once
     */
    static SpaceConfig deciding(SpaceConfig config, ActionRule rule, Set<String> roles, Set<String> known) {
        var access = new ArrayList<>(config.statute().access());
        access.removeIf(other -> other.permission().equals(rule.permission()));
        access.add(rule);
        return ruled(
                config,
                config.roles().stream()
                        .map(role -> role.listing(rule.permission(), roles.contains(role.key()), known))
                        .toList(),
                config.sectors(),
                config.verification(),
                new Statute(config.statute().rules(), access));
    }

    /** Where these organisations vouch for people on a rung. */
    static SpaceConfig vouching(SpaceConfig config, String rung, Vouchers organisations) {
        return ruled(
                config,
                config.roles(),
                config.sectors(),
                config.verification().stream()
                        .map(each -> each.key().equals(rung) ? each.vouchedBy(organisations) : each)
                        .toList(),
                config.statute());
    }

    /** With one more role, or another one with the same key. */
    static SpaceConfig naming(SpaceConfig config, RoleConfig role) {
        var roles = new ArrayList<>(config.roles());
        roles.replaceAll(other -> other.key().equals(role.key()) ? role : other);
        if (config.role(role.key()).isEmpty()) {
            roles.add(role);
        }
        return ruled(config, roles, config.sectors(), config.verification(), config.statute());
    }

    /** Without a role; who held it loses what it allowed. */
    static SpaceConfig without(SpaceConfig config, String role) {
        return ruled(
                config,
                config.roles().stream()
                        .filter(other -> !other.key().equals(role))
                        .toList(),
                config.sectors(),
                config.verification(),
                config.statute());
    }

    /** With one more section at the end of the menu and of the home page; its slug is made unique. */
    static SpaceConfig adding(SpaceConfig config, SectionConfig section) {
        var slug = section.slug();
        for (int n = 2; config.section(slug).isPresent(); n++) {
            slug = section.slug() + "-" + n;
        }
        var home = new ArrayList<>(config.home());
        home.add(new Block(Block.Kind.SECTION, slug));
        var sections = new ArrayList<>(config.sections());
        sections.add(new SectionConfig(
                section.id(), section.type(), slug, section.names(), section.audience(), section.settings(), false));
        return arranged(config, sections, home);
    }

    /** With this section instead of the one with its identity; blocks of the home page follow a new address. */
    static SpaceConfig changing(SpaceConfig config, SectionConfig section) {
        var before = config.sections().stream().filter(same(section.id())).findFirst();
        if (before.isEmpty()) {
            return config;
        }
        var old = before.get().slug();
        return arranged(
                config,
                config.sections().stream()
                        .map(each -> same(section.id()).test(each) ? section : each)
                        .toList(),
                config.home().stream()
                        .map(block -> old.equals(block.section()) ? new Block(block.kind(), section.slug()) : block)
                        .toList());
    }

    /** Without a section and its blocks. Only for one that was never published: others are archived. */
    static SpaceConfig removing(SpaceConfig config, UUID id) {
        return config.section(id)
                .map(gone -> arranged(
                        config,
                        config.sections().stream().filter(same(id).negate()).toList(),
                        config.home().stream()
                                .filter(block -> !gone.slug().equals(block.section()))
                                .toList()))
                .orElse(config);
    }

    /** With a section at another place among those in use, counted from 0; the archived keep to the end. */
    static SpaceConfig placing(SpaceConfig config, UUID id, int place) {
        var inUse = new ArrayList<>(config.sections().stream()
                .filter(section -> !section.archived())
                .toList());
        var moved = inUse.stream().filter(same(id)).findFirst();
        if (moved.isEmpty()) {
            return config;
        }
        inUse.remove(moved.get());
        inUse.add(Math.clamp(place, 0, inUse.size()), moved.get());
        inUse.addAll(config.sections().stream().filter(SectionConfig::archived).toList());
        return arranged(config, inUse, config.home());
    }

    /** With a block of the home page at another place, counted from 0. */
    static SpaceConfig placingBlock(SpaceConfig config, int from, int to) {
        var home = new ArrayList<>(config.home());
        if (from < 0 || from >= home.size()) {
            return config;
        }
        home.add(Math.clamp(to, 0, home.size() - 1), home.remove(from));
        return arranged(config, config.sections(), home);
    }

    /** With or without a block on the home page; a new one goes to the end. */
    static SpaceConfig showing(SpaceConfig config, Block block, boolean shown) {
        var home = new ArrayList<>(config.home());
        home.removeAll(Collections.singleton(block));
        if (shown) {
            home.add(block);
        }
        return arranged(config, config.sections(), home);
    }

    private static SpaceConfig facing(
            SpaceConfig config, List<String> languages, Map<String, String> names, Look look, Welcome welcome) {
        return new SpaceConfig(
                languages,
                names,
                look,
                welcome,
                config.sections(),
                config.home(),
                config.roles(),
                config.sectors(),
                config.verification(),
                config.statute());
    }

    private static Predicate<SectionConfig> same(@Nullable UUID id) {
        return section -> Objects.equals(section.id(), id);
    }
}
