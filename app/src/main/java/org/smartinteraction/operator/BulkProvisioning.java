package org.smartinteraction.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.areas.BrokenFile.Problem;
import org.smartinteraction.operator.Run.State;
import org.smartinteraction.operator.SpacesFile.Line;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.Template;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Service;

/**
 * Provisions the spaces of a file, line by line: a line that is wrong is reported and the others go on; a community
 * that has its space already is passed over, so the same file can be given again after an interruption.
 */
@Service
class BulkProvisioning {

    private static final Logger log = LoggerFactory.getLogger(BulkProvisioning.class);

    private final Provisioning provisioning;
    private final Templates templates;
    private final Labels labels;
    private final Areas areas;

    BulkProvisioning(Provisioning provisioning, Templates templates, Labels labels, Areas areas) {
        this.provisioning = provisioning;
        this.templates = templates;
        this.labels = labels;
        this.areas = areas;
    }

    /**
     * Works through the file, telling the run.
     *
     * @throws org.smartinteraction.areas.BrokenFile when it is no such file; then nothing was made
     */
    void run(byte[] content, Run run, Locale language) {
        List<Line> lines = SpacesFile.read(content);
        run.expect(lines.size());
        for (Line line : lines) {
            if (run.cancelled()) {
                run.end(State.CANCELLED, sentence(run, language, "operator.run.cancelled"));
                return;
            }
            try {
                if (make(line)) {
                    run.made();
                } else {
                    run.skipped();
                }
            } catch (Refusal refusal) {
                run.refused(new Problem(line.number(), refusal.textKey(), List.of(refusal.arguments())));
            } catch (RuntimeException failure) {
                log.error("Line {} could not be provisioned", line.number(), failure);
                run.refused(new Problem(line.number(), "operator.file.failed", List.of()));
            }
        }
        run.end(State.DONE, sentence(run, language, "operator.run.provisioned"));
    }

    private static String sentence(Run run, Locale language, String key) {
        var standing = run.standing();
        return Texts.in(language)
                .t(key, standing.made(), standing.skipped(), standing.problems().size());
    }

    private boolean make(Line line) {
        if (line.area().isEmpty() && line.name().isEmpty()) {
            throw new Refusal("operator.file.nameless");
        }
        Template template = templates
                .find(line.template())
                .orElseThrow(() -> new Refusal(
                        "operator.file.template",
                        line.template(),
                        templates.all().stream().map(Template::key).collect(Collectors.joining(", "))));
        if (existing(line, template).isPresent()) {
            return false;
        }
        var wanted = new NewSpace(
                line.area().isEmpty() ? null : line.area(),
                template,
                line.host().isEmpty() ? suggested(line) : line.host(),
                line.name().isEmpty() ? Map.of() : Map.of("uk", line.name()),
                List.of(),
                null,
                line.email().isEmpty() ? null : Email.of(line.email()));
        provisioning.provision(wanted, _ -> {});
        return true;
    }

    private Optional<Tenant> existing(Line line, Template template) {
        var kind = template.kind() == Template.Kind.REGION ? Tenant.Kind.REGION : Tenant.Kind.COMMUNITY;
        return line.area().isEmpty()
                ? provisioning
                        .of(HostLabel.of(line.host().isEmpty() ? suggested(line) : line.host()))
                        .filter(tenant -> tenant.area() == null
                                && line.name().equals(tenant.names().get("uk")))
                : provisioning.of(line.area(), kind);
    }

    private String suggested(Line line) {
        if (line.area().isEmpty()) {
            return HostLabel.from(line.name());
        }
        return areas.placed(line.area())
                .flatMap(labels::suggest)
                .map(HostLabel::text)
                .orElseThrow(() -> new Refusal("operator.area.unknown", line.area()));
    }
}
