package org.smartinteraction.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a running space down as a template. */
final class TemplateWriter {

    private static final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private TemplateWriter() {}

    /** The space as a template: sections in use without their identity, and without the name of the space. */
    static Template of(
            SpaceConfig config, String key, Template.Kind kind, Map<String, String> names, Map<String, String> about) {
        var sections = config.sections().stream()
                .filter(section -> !section.archived())
                .map(section -> section.identified(null))
                .toList();
        var home = config.home().stream()
                .filter(block -> block.section() == null
                        || sections.stream().anyMatch(section -> section.slug().equals(block.section())))
                .toList();
        var space = SpaceEdit.named(SpaceEdit.arranged(config, sections, home), Map.of());
        return new Template(key, kind, 500, names, about, space);
    }

    /** The template as YAML that the schema accepts. */
    static String yaml(Template template) {
        return yaml.writeValueAsString(template);
    }
}
