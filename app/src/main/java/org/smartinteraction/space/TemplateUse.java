package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lays a template over a space that is already running. Nothing that has content is taken away. */
final class TemplateUse {

    /** What of a template is taken over. */
    enum Part {
        SECTIONS,
        HOME,
        LOOK,
        ROLES,
        RULES
    }

    private TemplateUse() {}

    /**
     * The configuration with the chosen parts of the template. A section of the template that the space already has, by
     * type and address, gets its name, audience and settings; others are added; sections the template does not know stay
     * behind them.
     *
     * @param installed whether a section type is there; sections of others are passed over
     */
    static SpaceConfig onto(SpaceConfig config, SpaceConfig template, Set<Part> parts, Predicate<String> installed) {
        var result = config;
        if (parts.contains(Part.SECTIONS)) {
            result = sections(result, template, installed);
        }
        if (parts.contains(Part.HOME)) {
            var slugs = result;
            result = SpaceEdit.welcoming(result, template.welcome());
            result = SpaceEdit.arranged(
                    result,
                    result.sections(),
                    template.home().stream()
                            .filter(block -> block.section() == null
                                    || slugs.section(block.section()).isPresent())
                            .toList());
        }
        if (parts.contains(Part.LOOK)) {
            result = SpaceEdit.looking(result, template.look());
        }
        if (parts.contains(Part.ROLES)) {
            result = SpaceEdit.ruled(
                    result,
                    over(result.roles(), template.roles(), RoleConfig::key),
                    template.sectors(),
                    template.verification(),
                    new Statute(result.statute().rules(), template.statute().access()));
        }
        if (parts.contains(Part.RULES)) {
            result = SpaceEdit.ruled(
                    result,
                    result.roles(),
                    result.sectors(),
                    result.verification(),
                    result.statute()
                            .rules(over(
                                    result.statute().rules(),
                                    template.statute().rules(),
                                    rule -> rule.key() + rule.from())));
        }
        return result;
    }

    /** Types of the template's sections that are not there, each once. */
    static Set<String> missing(SpaceConfig template, Predicate<String> installed) {
        var missing = new LinkedHashSet<String>();
        template.sections().stream()
                .map(SectionConfig::type)
                .filter(installed.negate())
                .forEach(missing::add);
        return missing;
    }

    private static SpaceConfig sections(SpaceConfig config, SpaceConfig template, Predicate<String> installed) {
        var left = new ArrayList<>(config.sections());
        var arranged = new ArrayList<SectionConfig>();
        for (var wanted : template.sections()) {
            if (!installed.test(wanted.type())) {
                continue;
            }
            var own = left.stream()
                    .filter(section -> section.type().equals(wanted.type())
                            && section.slug().equals(wanted.slug()))
                    .findFirst();
            own.ifPresent(left::remove);
            arranged.add(own.map(section -> wanted.identified(section.id()))
                    .orElseGet(() -> wanted.identified(UUID.randomUUID()).at(free(wanted.slug(), left))));
        }
        arranged.addAll(left);
        return SpaceEdit.arranged(config, arranged, config.home());
    }

    private static String free(String slug, List<SectionConfig> taken) {
        var free = slug;
        for (int n = 2; isTaken(free, taken); n++) {
            free = slug + "-" + n;
        }
        return free;
    }

    private static boolean isTaken(String slug, List<SectionConfig> taken) {
        return taken.stream().anyMatch(section -> section.slug().equals(slug));
    }

    private static <T> List<T> over(List<T> own, List<T> template, Function<T, String> key) {
        Map<String, T> merged = new LinkedHashMap<>();
        own.forEach(each -> merged.put(key.apply(each), each));
        template.forEach(each -> merged.put(key.apply(each), each));
        return List.copyOf(merged.values());
    }
}
