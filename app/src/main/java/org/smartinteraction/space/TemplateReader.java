package org.smartinteraction.space;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.smartinteraction.space.TemplateInvalid.Problem;
import org.smartinteraction.ui.Texts.Language;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a template and checks it against the JSON Schema and against itself. */
final class TemplateReader {

    private static final String SCHEMA = "templates/template.schema.json";

    private final Schema schema;
    private final NodeReader nodes = NodeReader.builder()
            .yamlMapper(YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .locationAware()
            .build();

    TemplateReader() {
        try {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new ClassPathResource(SCHEMA).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The template in the text.
     *
     * @param file what to call the text when something is wrong with it
     * @param language what to say that in
     * @throws TemplateInvalid with everything that is wrong
     */
    Template read(String file, String yaml, Language language) {
        var root = parse(file, yaml, language);
        var problems = new ArrayList<>(schema
                .validate(
                        root,
                        context -> context.executionConfig(
                                config -> config.locale(language.locale()).formatAssertionsEnabled(true)))
                .stream()
                .map(error -> problem(file, root, error))
                .toList());
        if (problems.isEmpty()) {
            new TemplateCheck(root, language)
                    .findings()
                    .forEach(finding -> problems.add(
                            new Problem(file, finding.path(), line(root.at(finding.path())), finding.reason())));
        }
        if (!problems.isEmpty()) {
            throw new TemplateInvalid(problems);
        }
        return SpaceJson.MAPPER.treeToValue(root, Template.class);
    }

    private JsonNode parse(String file, String yaml, Language language) {
        try {
            var root = nodes.readTree(yaml, InputFormat.YAML);
            if (root == null || !root.isObject()) {
                throw new TemplateInvalid(
                        List.of(new Problem(file, "", 1, language.t("builder.template.problem.none"))));
            }
            return root;
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            var reason = Objects.requireNonNullElse(e.getOriginalMessage(), "")
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new TemplateInvalid(
                    List.of(new Problem(file, "", line, language.t("builder.template.problem.yaml", reason))));
        }
    }

    private static Problem problem(String file, JsonNode root, Error error) {
        var path = error.getInstanceLocation().toString();
        var at = error.getProperty() == null ? path : path + "/" + error.getProperty();
        var node = root.at(at).isMissingNode() ? root.at(path) : root.at(at);
        return new Problem(file, at, line(node), error.getMessage());
    }

    private static int line(JsonNode node) {
        var location = JsonNodes.tokenStreamLocationOf(node);
        return location == null ? 0 : location.getLineNr();
    }
}
