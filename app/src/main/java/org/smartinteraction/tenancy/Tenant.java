package org.smartinteraction.tenancy;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An isolation unit: one local community or one region, with a space of its own.
 *
 * @param label the first label of its host under the platform's domain, such as {@code rudky}
 * @param host the host name people use: {@code rudky.example.org} or a domain of its own
 * @param area KATOTTG code of the territory, if it has one
 * @param names the community's name by language code
 * @param latitude WGS 84 degrees, where a map shows the community
 * @param longitude WGS 84 degrees
 */
public record Tenant(
        UUID id,
        Kind kind,
        Status status,
        String label,
        String host,
        @Nullable String area,
        Map<String, String> names,
        boolean demo,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** The two kinds of tenants: a region overlays the communities that joined it. */
    public enum Kind {
        COMMUNITY,
        REGION
    }

    /** A suspended tenant answers every request with 503. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    /** The name in the given language, else in Ukrainian, else whatever there is. */
    public String name(Locale locale) {
        var name = names.getOrDefault(locale.getLanguage(), names.get("uk"));
        return name != null ? name : names.values().stream().findFirst().orElse(label);
    }

    public boolean isRegion() {
        return kind == Kind.REGION;
    }
}
