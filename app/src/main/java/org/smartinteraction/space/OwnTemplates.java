package org.smartinteraction.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Templates a space has made of itself, beside those of the catalogue, and laying either over the space. */
@Service
@Transactional
class OwnTemplates {

    /** A template file longer than this is not read, in characters. */
    static final int LONGEST = 500_000;

    private final JdbcClient jdbc;
    private final Templates catalogue;
    private final Builder builder;
    private final SectionTypes types;
    private final Access access;
    private final People people;
    private final Journal journal;

    OwnTemplates(
            JdbcClient jdbc,
            Templates catalogue,
            Builder builder,
            SectionTypes types,
            Access access,
            People people,
            Journal journal) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.builder = builder;
        this.types = types;
        this.access = access;
        this.people = people;
        this.journal = journal;
    }

    /** The templates of the catalogue for this kind of tenant, and the space's own. */
    List<Template> all() {
        return Stream.concat(catalogue.of(kind()).stream(), own().stream()).toList();
    }

    /** The space's own templates, by key. */
    List<Template> own() {
        access.require(Action.CONFIGURE);
        return jdbc.sql("select key, yaml from space_template where tenant_id = app.current_tenant() order by key")
                .query((row, _) -> catalogue.read(row.getString(1) + ".yaml", row.getString(2)))
                .list();
    }

    Optional<Template> find(String key) {
        return all().stream().filter(template -> template.key().equals(key)).findFirst();
    }

    /**
     * Saves my draft as a template of the space; one with the same key is replaced.
     *
     * @throws Refusal if the key is no key, or belongs to a template of the catalogue
     * @throws TemplateInvalid if the draft is not complete
     */
    Template save(String key, Map<String, String> names, Map<String, String> about) {
        return keep(TemplateWriter.of(builder.draft().config(), key, kind(), names, about));
    }

    /**
     * Enters a template that was made elsewhere.
     *
     * @throws TemplateInvalid with everything that is wrong with it
     */
    Template bring(String file, String yaml) {
        access.require(Action.CONFIGURE);
        if (yaml.length() > LONGEST) {
            throw new Refusal("builder.refusal.template.long");
        }
        return keep(catalogue.read(file, yaml, Texts.in(Texts.locale())));
    }

    /** Forgets one of the space's own templates. */
    void drop(String key) {
        access.require(Action.CONFIGURE);
        int dropped = jdbc.sql("delete from space_template where tenant_id = app.current_tenant() and key = ?")
                .param(key)
                .update();
        if (dropped == 1) {
            journal.record("space.untemplate", null, Map.of("key", key));
        }
    }

    /** My draft as it would be with the chosen parts of a template. */
    SpaceConfig preview(Template template, Set<TemplateUse.Part> parts) {
        return TemplateUse.onto(builder.draft().config(), template.space(), parts, this::isInstalled);
    }

    /** Lays the chosen parts of a template over my draft. */
    void apply(Template template, Set<TemplateUse.Part> parts) {
        builder.change(config -> TemplateUse.onto(config, template.space(), parts, this::isInstalled));
    }

    /** Section types of a template that this space cannot have. */
    Set<String> missing(Template template) {
        return TemplateUse.missing(template.space(), this::isInstalled);
    }

    private Template keep(Template template) {
        access.require(Action.CONFIGURE);
        if (!template.key().matches("[a-z][a-z0-9-]{0,59}")) {
            throw new Refusal("builder.refusal.template.key");
        }
        if (catalogue.find(template.key()).isPresent()) {
            throw new Refusal("builder.refusal.template.taken", template.key());
        }
        var yaml = TemplateWriter.yaml(template);
        var read = catalogue.read(template.key() + ".yaml", yaml);
        jdbc.sql("""
                        insert into space_template (tenant_id, key, yaml, saved_by) values (?, ?, ?, ?)
                        on conflict (tenant_id, key)
                        do update set yaml = excluded.yaml, saved_by = excluded.saved_by, saved_at = now()""")
                .params(
                        Tenancy.tenant().id(),
                        template.key(),
                        yaml,
                        people.requireMe().id())
                .update();
        journal.record("space.template", null, Map.of("key", template.key(), "text", Journal.sha256(yaml)));
        return read;
    }

    private boolean isInstalled(String key) {
        return types.find(key)
                .filter(type -> type.kinds().contains(Tenancy.tenant().kind()))
                .isPresent();
    }

    private static Template.Kind kind() {
        return Tenancy.tenant().isRegion() ? Template.Kind.REGION : Template.Kind.COMMUNITY;
    }
}
