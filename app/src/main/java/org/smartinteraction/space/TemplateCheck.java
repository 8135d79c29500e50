package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.smartinteraction.ui.Texts.Language;
import tools.jackson.databind.JsonNode;

/** What a JSON Schema cannot say about a template: every language present, keys unique, references that lead somewhere. */
final class TemplateCheck {

    private static final Set<String> TEXTS = Set.of("names", "about", "title", "lead", "basis");

    private final Language language;
    private final List<Finding> findings = new ArrayList<>();

    /** A thing that is wrong at a JSON pointer. */
    record Finding(String path, String reason) {}

    TemplateCheck(JsonNode root, Language language) {
        this.language = language;
        var space = root.path("space");
        var languages =
                space.path("languages").valueStream().map(JsonNode::asString).toList();
        languages(root, "", languages);
        unique(space, "sections", section -> section.path("slug").asString());
        unique(space, "roles", role -> role.path("key").asString());
        unique(space, "sectors", sector -> sector.path("key").asString());
        unique(space, "verification", known -> known.path("key").asString());
        unique(
                space.path("statute"),
                "/space/statute/rules",
                "rules",
                rule -> rule.path("key").asString() + " from "
                        + rule.path("from").asString());
        blocks(space);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void languages(JsonNode node, String path, List<String> languages) {
        node.forEachEntry((name, child) -> {
            var at = path + "/" + name;
            if (name.equals("settings")) {
                return;
            }
            if (TEXTS.contains(name) && child.isObject()) {
                missing(child, at, languages);
            } else {
                languages(child, at, languages);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            languages(node.get(i), path + "/" + i, languages);
        }
    }

    private void missing(JsonNode text, String path, List<String> languages) {
        if (text.isEmpty() && path.equals("/space/names")) {
            return;
        }
        languages.stream()
                .filter(code -> !text.has(code))
                .forEach(code ->
                        findings.add(new Finding(path, language.t("builder.template.problem.untranslated", code))));
        text.propertyNames().stream()
                .filter(code -> !languages.contains(code))
                .forEach(code -> findings.add(
                        new Finding(path + "/" + code, language.t("builder.template.problem.language", code))));
    }

    private void unique(JsonNode parent, String list, Function<JsonNode, String> key) {
        unique(parent, "/space/" + list, list, key);
    }

    private void unique(JsonNode parent, String path, String list, Function<JsonNode, String> key) {
        var seen = new HashSet<String>();
        var items = parent.path(list);
        for (int i = 0; i < items.size(); i++) {
            var value = key.apply(items.get(i));
            if (!seen.add(value)) {
                findings.add(new Finding(path + "/" + i, language.t("builder.template.problem.twice", value)));
            }
        }
    }

    private void blocks(JsonNode space) {
        var slugs = new HashSet<String>();
        space.path("sections").forEach(section -> slugs.add(section.path("slug").asString()));
        var home = space.path("home");
        for (int i = 0; i < home.size(); i++) {
            var slug = home.get(i).path("section").asString("");
            if (!slug.isEmpty() && !slugs.contains(slug)) {
                findings.add(new Finding(
                        "/space/home/" + i + "/section", language.t("builder.template.problem.section", slug)));
            }
        }
    }
}
