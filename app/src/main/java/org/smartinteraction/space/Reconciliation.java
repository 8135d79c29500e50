package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings one administrator's changes onto a version that another has published meanwhile. What only one of them changed
 * is taken as changed; where both changed the same thing, mine stands. Members of lists are told apart by their key, so
 * that two who each add a section both find theirs.
 */
final class Reconciliation {

    private Reconciliation() {}

    /** Their version with my changes, each against the version I began with. */
    static SpaceConfig of(SpaceConfig base, SpaceConfig mine, SpaceConfig theirs) {
        var merged = merge(tree(base), tree(mine), tree(theirs));
        var config = SpaceJson.MAPPER.treeToValue(merged, SpaceConfig.class);
        var apart = SpaceEdit.arranged(config, apart(config.sections()), config.home());
        return SpaceEdit.arranged(apart, apart.sections(), following(apart, mine, theirs));
    }

    /** Sections with addresses of their own, where both sides chose the same address for different ones. */
    static List<SectionConfig> apart(List<SectionConfig> sections) {
        var taken = new LinkedHashMap<String, SectionConfig>();
        for (var section : sections) {
            var slug = section.slug();
            for (int n = 2; taken.containsKey(slug); n++) {
                slug = section.slug() + "-" + n;
            }
            taken.put(slug, section.at(slug));
        }
        return List.copyOf(taken.values());
    }

    /** Blocks of sections whose address one side changed follow it; blocks that lead nowhere fall away. */
    private static List<Block> following(SpaceConfig merged, SpaceConfig mine, SpaceConfig theirs) {
        var blocks = new LinkedHashSet<Block>();
        for (var block : merged.home()) {
            var slug = block.section();
            if (slug == null || merged.section(slug).isPresent()) {
                blocks.add(block);
                continue;
            }
            mine.section(slug)
                    .or(() -> theirs.section(slug))
                    .flatMap(section -> merged.sections().stream()
                            .filter(each -> each.id() != null && each.id().equals(section.id()))
                            .findFirst())
                    .ifPresent(section -> blocks.add(new Block(block.kind(), section.slug())));
        }
        return List.copyOf(blocks);
    }

    private static JsonNode tree(SpaceConfig config) {
        return SpaceJson.MAPPER.valueToTree(config);
    }

    private static @Nullable JsonNode merge(
            @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
        if (same(mine, theirs) || same(base, theirs)) {
            return mine;
        }
        if (same(base, mine)) {
            return theirs;
        }
        if (mine instanceof ObjectNode && theirs instanceof ObjectNode) {
            return object(keyed(base), keyed(mine), keyed(theirs));
        }
        if (mine != null && theirs != null && mine.isArray() && theirs.isArray()) {
            var array = SpaceJson.MAPPER.createArrayNode();
            entries(keyed(base), keyed(mine), keyed(theirs)).values().forEach(array::add);
            return array;
        }
        return mine;
    }

    private static ObjectNode object(
            Map<String, JsonNode> base, Map<String, JsonNode> mine, Map<String, JsonNode> theirs) {
        var object = SpaceJson.MAPPER.createObjectNode();
        entries(base, mine, theirs).forEach(object::set);
        return object;
    }

    private static Map<String, JsonNode> entries(
            Map<String, JsonNode> base, Map<String, JsonNode> mine, Map<String, JsonNode> theirs) {
        var merged = new LinkedHashMap<String, JsonNode>();
        for (var key : order(List.copyOf(base.keySet()), List.copyOf(mine.keySet()), List.copyOf(theirs.keySet()))) {
            var value = merge(base.get(key), mine.get(key), theirs.get(key));
            if (value != null) {
                merged.put(key, value);
            }
        }
        return merged;
    }

    /** The order of whoever changed it, mine if both did, with what only the other has after what it follows there. */
    private static List<String> order(List<String> base, List<String> mine, List<String> theirs) {
        var reordered = !common(mine, base).equals(common(base, mine));
        var leading = new ArrayList<>(reordered ? mine : theirs);
        var other = reordered ? theirs : mine;
        for (int i = 0; i < other.size(); i++) {
            if (!leading.contains(other.get(i))) {
                leading.add(i == 0 ? 0 : leading.indexOf(other.get(i - 1)) + 1, other.get(i));
            }
        }
        return leading;
    }

    private static List<String> common(List<String> of, List<String> with) {
        return of.stream().filter(with::contains).toList();
    }

    private static Map<String, JsonNode> keyed(@Nullable JsonNode node) {
        var map = new LinkedHashMap<String, JsonNode>();
        if (node != null && node.isObject()) {
            node.forEachEntry(map::put);
        } else if (node != null && node.isArray()) {
            node.forEach(item -> map.put(key(item), item));
        }
        return map;
    }

    private static String key(JsonNode item) {
        if (item.hasNonNull("id")) {
            return item.get("id").asString();
        }
        if (item.hasNonNull("key")) {
            return item.get("key").asString() + "/" + item.path("from").asString("");
        }
        return item.isObject() ? item.toString() : item.asString();
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == null ? other == null : one.equals(other);
    }
}
