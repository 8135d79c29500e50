package org.smartinteraction.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.Area;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.areas.Areas.Placed;
import org.smartinteraction.areas.Romanization;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.Look;
import org.smartinteraction.space.SpaceConfig;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Template;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Makes spaces: tenant, host, first configuration from a template and invited administrator, all in one transaction.
 * Whoever calls it has made sure that the person may.
 */
@Service
class Provisioning {

    private final Areas areas;
    private final Labels labels;
    private final Tenants tenants;
    private final TenantDirectory directory;
    private final Spaces spaces;
    private final People people;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Provisioning(
            Areas areas,
            Labels labels,
            Tenants tenants,
            TenantDirectory directory,
            Spaces spaces,
            People people,
            JdbcClient db,
            ApplicationEventPublisher events) {
        this.areas = areas;
        this.labels = labels;
        this.tenants = tenants;
        this.directory = directory;
        this.spaces = spaces;
        this.people = people;
        this.db = db;
        this.events = events;
    }

    /**
     * Makes the space.
     *
     * @param within told the new tenant in the same transaction, before anything else is written for it
     * @throws Refusal with the sentence that says what stands in the way; then there is nothing new
     */
    Tenant provision(NewSpace wanted, Consumer<Tenant> within) {
        Optional<Placed> placed = Optional.ofNullable(wanted.area()).map(this::governing);
        placed.ifPresent(area -> checkKind(area.area(), wanted.template()));
        var label = labels.free(wanted.label(), wanted.area());
        var tenant = tenant(wanted, label, placed);
        try {
            return tenants.found(tenant, () -> {
                within.accept(tenant);
                checkAlone(tenant);
                spaces.begin(configuration(wanted, tenant.names()));
                String administrator = wanted.administrator();
                if (administrator != null) {
                    people.invite(administrator, administrator.replaceFirst("@.*", ""), Set.of("admin"), null);
                }
                events.publishEvent(new SpaceProvisioned(tenant.id()));
                return tenant;
            });
        } catch (DuplicateKeyException taken) {
            throw new Refusal("operator.label.taken", labels.host(label));
        }
    }

    /** The community or the region of an area, if it has a space. */
    Optional<Tenant> of(String area, Tenant.Kind kind) {
        return db.sql("select id from tenant where area = ? and kind = ?")
                .params(area, kind.name().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional()
                .flatMap(directory::byId);
    }

    /** The tenant with this label. */
    Optional<Tenant> of(HostLabel label) {
        return db.sql("select id from tenant where label = ?")
                .param(label.text())
                .query(UUID.class)
                .optional()
                .flatMap(directory::byId);
    }

    /** The tenant, unless it was erased since. */
    Optional<Tenant> find(UUID tenant) {
        return directory.byId(tenant);
    }

    private Placed governing(String code) {
        Placed placed = areas.placed(code).orElseThrow(() -> new Refusal("operator.area.unknown", code));
        if (placed.area().until() != null) {
            throw new Refusal("operator.area.gone", code);
        }
        if (!placed.area().governs()) {
            throw new Refusal("operator.area.small", code, placed.area().name());
        }
        return placed;
    }

    private static void checkKind(Area area, Template template) {
        boolean region = template.kind() == Template.Kind.REGION;
        boolean fits = area.category() == Area.Category.K || region == (area.category() == Area.Category.O);
        if (!fits) {
            throw new Refusal(region ? "operator.template.region" : "operator.template.community", template.key());
        }
    }

    private Tenant tenant(NewSpace wanted, HostLabel label, Optional<Placed> placed) {
        return new Tenant(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                wanted.template().kind() == Template.Kind.REGION ? Tenant.Kind.REGION : Tenant.Kind.COMMUNITY,
                Tenant.Status.ACTIVE,
                label.text(),
                labels.host(label),
                wanted.area(),
                names(wanted.names(), placed.map(Placed::area).orElse(null), label),
                false,
                placed.map(area -> area.area().latitude()).orElse(null),
                placed.map(area -> area.area().longitude()).orElse(null));
    }

    private static Map<String, String> names(Map<String, String> wanted, @Nullable Area area, HostLabel label) {
        var names = new TreeMap<String, String>();
        wanted.forEach((language, name) -> {
            if (!name.isBlank()) {
                names.put(language, name.strip());
            }
        });
        String ukrainian = names.get("uk");
        names.putIfAbsent("uk", area == null ? label.text() : area.title(Locale.of("uk")));
        names.putIfAbsent(
                "en",
                area == null
                        ? Romanization.of(ukrainian == null ? label.text() : ukrainian)
                        : area.title(Locale.ENGLISH));
        return names;
    }

    /** One space for an area: the advisory lock makes the second of two at the same moment wait and see the first. */
    private void checkAlone(Tenant tenant) {
        String area = tenant.area();
        if (area == null) {
            return;
        }
        db.sql("select pg_advisory_xact_lock(hashtext('space of ' || ?))")
                .param(area)
                .query()
                .listOfRows();
        db.sql("select id from tenant where area = ? and kind = ? and id <> ? limit 1")
                .params(area, tenant.kind().name().toLowerCase(Locale.ROOT), tenant.id())
                .query(UUID.class)
                .optional()
                .flatMap(directory::byId)
                .ifPresent(other -> {
                    throw new Refusal("operator.area.taken", other.name(Locale.of("uk")), other.host());
                });
    }

    private static SpaceConfig configuration(NewSpace wanted, Map<String, String> names) {
        SpaceConfig start = wanted.template().space();
        String accent = wanted.accent();
        List<String> languages = wanted.languages().isEmpty() ? start.languages() : wanted.languages();
        return new SpaceConfig(
                languages,
                names,
                accent == null ? start.look() : new Look(accent, start.look().corners()),
                start.welcome(),
                start.sections(),
                start.home(),
                start.roles(),
                start.sectors(),
                start.verification(),
                start.statute());
    }
}
