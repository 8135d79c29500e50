package org.smartinteraction;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.smartinteraction.identity.AccountErased;
import org.smartinteraction.identity.Places;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.privacy.ExportIndex;
import org.smartinteraction.privacy.PlaceErasure;
import org.smartinteraction.privacy.PlaceExport;
import org.smartinteraction.privacy.WholeFile;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reaches a person's places in all spaces, for the person: the sign-in host knows no space, and no space another. */
@Component
class PlacesOfPeople implements Places {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TenantDirectory directory;
    private final Tenants tenants;
    private final People people;
    private final PlaceExport export;
    private final PlaceErasure erasure;
    private final JdbcClient jdbc;

    PlacesOfPeople(
            TenantDirectory directory,
            Tenants tenants,
            People people,
            PlaceExport export,
            PlaceErasure erasure,
            JdbcClient jdbc) {
        this.directory = directory;
        this.tenants = tenants;
        this.people = people;
        this.export = export;
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    private interface Act {
        void at(Tenant tenant, Member member);
    }

    /** Suspended spaces, too: nobody may go in there, but the data is theirs. */
    private void everywhere(UUID account, Act act) {
        for (var tenant : directory.all()) {
            tenants.run(
                    tenant.id(),
                    () -> people.bySubject(account.toString()).ifPresent(member -> act.at(Tenancy.tenant(), member)));
        }
    }

    @Override
    public List<Place> of(UUID account, Locale language) {
        var places = new ArrayList<Place>();
        everywhere(
                account,
                (tenant, member) -> places.add(new Place(
                        tenant.host(),
                        tenant.name(language),
                        erasure.obstacle(member)
                                .map(refusal -> Texts.in(language).t(refusal.textKey(), refusal.arguments()))
                                .orElse(""))));
        return places;
    }

    @Override
    public void write(UUID account, Map<String, List<Map<String, Object>>> own, Locale language, OutputStream out) {
        try {
            WholeFile.send(out, whole -> {
                var zip = new ZipOutputStream(whole, StandardCharsets.UTF_8);
                var index = new ExportIndex(language);
                everywhere(account, (tenant, member) -> {
                    export.write(member, tenant.label() + "/", language, zip);
                    index.add(tenant.name(language), tenant.label() + "/index.html");
                });
                var outside = new LinkedHashMap<>(own);
                var wanted = spacesWanted(own);
                if (!wanted.isEmpty()) {
                    outside.put("space_request", wanted);
                }
                put(zip, "account.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(outside));
                put(zip, "index.html", index.page(outside).getBytes(StandardCharsets.UTF_8));
                zip.finish();
            });
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** The spaces that the person asked the platform for. */
    private List<Map<String, Object>> spacesWanted(Map<String, List<Map<String, Object>>> own) {
        return own.getOrDefault("account", List.of()).stream()
                .map(account -> account.get("email"))
                .flatMap(email -> jdbc
                        .sql("select to_jsonb(r)::text from space_request r where email = ? order by created_at")
                        .param(email)
                        .query(String.class)
                        .list()
                        .stream())
                .map(row -> JSON.readValue(row, new TypeReference<Map<String, Object>>() {}))
                .toList();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** In every space, whether the person has a place there or others only wrote the address down. */
    @EventListener
    void on(AccountErased erased) {
        for (var tenant : directory.all()) {
            tenants.run(tenant.id(), () -> {
                people.bySubject(erased.account().toString())
                        .or(() -> people.byEmail(erased.email()).filter(member -> member.subject() == null))
                        .ifPresent(member -> people.run(member, () -> erasure.erase(member)));
                erasure.forget(erased.email());
            });
        }
        jdbc.sql("delete from space_request where email = ? and state <> 'done'")
                .param(erased.email())
                .update();
        jdbc.sql("update space_request set email = null where email = ?")
                .param(erased.email())
                .update();
        jdbc.sql("update erased_space set erased_by = '' where erased_by = ?")
                .param(erased.email())
                .update();
        jdbc.sql("delete from event_publication where position(? in serialized_event) > 0")
                .param(erased.email())
                .update();
    }
}
