package org.smartinteraction.space;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A ready-made space to start from.
 *
 * @param key file name without its ending, {@code village}
 * @param kind which tenants it is for
 * @param order place in the catalogue, smallest first
 * @param names its name by language
 * @param about whom it suits and what is in it, by language
 * @param space what a new space begins with; its sections have no identity and it has no name yet
 */
public record Template(
        String key, Kind kind, int order, Map<String, String> names, Map<String, String> about, SpaceConfig space)
        implements Named {

    public Template {
        names = Frozen.map(names);
        about = Frozen.map(about);
    }

    /** Which tenants a template is for. */
    public enum Kind {
        @JsonProperty("community")
        COMMUNITY,
        @JsonProperty("region")
        REGION
    }
}
