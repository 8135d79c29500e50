package org.smartinteraction;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.operator.SpaceErasure;
import org.smartinteraction.people.Actor;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Sector;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.space.RoleConfig;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Opens a demonstration region with three neighbouring communities on the first start. Everything in them is made up;
 * the people are roles. It never touches a database that has a tenant already, but for demonstration spaces that an
 * earlier start was cut off in filling: they are discarded and filled anew.
 */
@Component
@ConditionalOnProperty(name = "smart.demo", havingValue = "true")
class Demonstration implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final TenantDirectory directory;
    private final TenantRegistry registry;
    private final SpaceErasure erasure;
    private final DataSource database;
    private final Tenants tenants;
    private final Spaces spaces;
    private final Templates templates;
    private final People people;
    private final List<DemoContent> contents;
    private final String domain;
    private final boolean command;

    Demonstration(
            TenantDirectory directory,
            TenantRegistry registry,
            SpaceErasure erasure,
            DataSource database,
            Tenants tenants,
            Spaces spaces,
            Templates templates,
            People people,
            List<DemoContent> contents,
            @Value("${smart.domain}") String domain,
            @Value("${smart.command:false}") boolean command) {
        this.directory = directory;
        this.registry = registry;
        this.erasure = erasure;
        this.database = database;
        this.tenants = tenants;
        this.spaces = spaces;
        this.templates = templates;
        this.people = people;
        this.contents = contents.stream()
                .sorted(java.util.Comparator.comparingInt(DemoContent::order))
                .toList();
        this.domain = domain;
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        if (command) {
            return;
        }
        // One node at a time, as long as it lives: what another one is still filling is not cut off.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('demonstration'))");
            try {
                discard();
                if (directory.all().isEmpty()) {
                    log.info("First start: opening the demonstration spaces");
                    open(DemoPlace.ALL, contents);
                }
            } finally {
                statement.execute("select pg_advisory_unlock(hashtext('demonstration'))");
            }
        }
    }

    private void discard() {
        for (var tenant : registry.unfinished()) {
            log.warn("Discarding the demonstration space {}, in whose filling an earlier start was cut off", tenant);
            erasure.discard(tenant);
        }
    }

    void open(List<DemoPlace> places, List<DemoContent> contents) {
        var stages = places.stream().map(this::open).toList();
        for (var content : contents) {
            for (var stage : stages) {
                tenants.run(stage.tenant(), () -> content.fill(stage.stage()));
            }
        }
        registry.finish(stages.stream().map(Stage::tenant).toList());
    }

    private Stage open(DemoPlace place) {
        var tenant = new Tenant(
                UUID.randomUUID(),
                place.kind(),
                Tenant.Status.ACTIVE,
                place.label(),
                place.label() + "." + domain,
                place.area(),
                Map.of("uk", place.uk(), "en", place.en()),
                true,
                place.latitude(),
                place.longitude());
        registry.begin(tenant);
        return tenants.within(tenant.id(), () -> {
            spaces.begin(templates.find(place.template()).orElseThrow().space());
            return new Stage(tenant.id(), new DemoStage(people, spaces, cast(tenant)));
        });
    }

    private Map<Part, Member> cast(Tenant tenant) {
        var town = tenant.names().getOrDefault("uk", "");
        var ngo = people.add(new Actor("ГО «Спільна справа»", Sector.NGO, "49900016"));
        var business = people.add(new Actor("ТОВ «Будматеріали»", Sector.BUSINESS, "49900021"));
        var council = people.add(
                new Actor(tenant.isRegion() ? "Обласна рада" : "Рада: " + town, Sector.AUTHORITY, "49900037"));
        var cast = new EnumMap<Part, Member>(Part.class);
        cast.put(Part.RESIDENT, people.invite("resident@demo.example", role("resident"), Set.of(), null));
        cast.put(Part.NEIGHBOUR, people.invite("neighbour@demo.example", role("neighbour"), Set.of(), null));
        cast.put(Part.NGO, people.invite("ngo@demo.example", role("ngo"), Set.of(), ngo.id()));
        cast.put(Part.BUSINESS, people.invite("business@demo.example", role("business"), Set.of(), business.id()));
        cast.put(
                Part.OFFICIAL,
                people.invite(
                        tenant.isRegion() ? "region-official@demo.example" : "official@demo.example",
                        role("official"),
                        duties(),
                        council.id()));
        cast.put(
                Part.ADMIN,
                people.invite(
                        tenant.isRegion() ? "region@demo.example" : "admin@demo.example",
                        role(tenant.isRegion() ? "region" : "admin"),
                        Set.of("admin"),
                        council.id()));
        return cast;
    }

    /** The official of a demonstration does what in a real community several departments do. */
    private Set<String> duties() {
        return spaces.current().config().roles().stream()
                .filter(role -> !role.permissions().contains("*"))
                .map(RoleConfig::key)
                .collect(Collectors.toSet());
    }

    private static String role(String key) {
        return Texts.in(Texts.UKRAINIAN).t("space.demo." + key);
    }

    private record Stage(UUID tenant, DemoStage stage) {}
}
