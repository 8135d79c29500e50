package org.smartinteraction.space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Texts.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The catalogue of templates on the classpath, {@code templates/*.yaml}. A broken one stops the start. */
@Component
public final class Templates {

    private final TemplateReader reader = new TemplateReader();
    private final List<Template> all;

    Templates() {
        try {
            all =
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*.yaml"))
                            .stream()
                            .map(this::load)
                            .sorted(Comparator.comparingInt(Template::order).thenComparing(Template::key))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All templates in the order of the catalogue. */
    public List<Template> all() {
        return all;
    }

    /** The templates for one kind of tenant. */
    public List<Template> of(Template.Kind kind) {
        return all.stream().filter(template -> template.kind() == kind).toList();
    }

    /** The template with this key. */
    public Optional<Template> find(String key) {
        return all.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    /**
     * Reads a template that someone brings.
     *
     * @param file what to call it when something is wrong with it
     * @throws TemplateInvalid with everything that is wrong
     */
    public Template read(String file, String yaml) {
        return read(file, yaml, Texts.in(Texts.ENGLISH));
    }

    /** The same, with what is wrong told in a language. */
    Template read(String file, String yaml, Language language) {
        return reader.read(file, yaml, language);
    }

    private Template load(Resource resource) {
        try {
            return read("templates/" + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
