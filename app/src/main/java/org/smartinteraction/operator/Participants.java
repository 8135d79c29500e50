package org.smartinteraction.operator;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.areas.Areas.Placed;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.springframework.stereotype.Service;

/** The communities and regions that take part, as everybody may see them. Suspended ones are left out. */
@Service
class Participants {

    private final TenantDirectory directory;
    private final Areas areas;

    Participants(TenantDirectory directory, Areas areas) {
        this.directory = directory;
        this.areas = areas;
    }

    /**
     * A participant.
     *
     * @param placed its place in the register, if it has one
     */
    record Participant(Tenant tenant, @Nullable Placed placed) {

        /** Raion and oblast it lies in; empty where it is not in the register. */
        String where(Locale locale) {
            return placed == null ? "" : placed.where(locale);
        }
    }

    /** Those whose name, host or surroundings contain every word of the text, regions first, then by name. */
    List<Participant> find(String text, Locale locale) {
        var active = directory.all().stream()
                .filter(tenant -> tenant.status() == Tenant.Status.ACTIVE)
                .toList();
        var placed = areas.placed(active.stream()
                .map(Tenant::area)
                .filter(java.util.Objects::nonNull)
                .toList());
        var words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return active.stream()
                .map(tenant -> new Participant(tenant, tenant.area() == null ? null : placed.get(tenant.area())))
                .filter(participant -> matches(participant, words))
                .sorted(Comparator.<Participant, Boolean>comparing(
                                one -> !one.tenant().isRegion())
                        .thenComparing(one -> one.tenant().name(locale), Collator.getInstance(locale)))
                .toList();
    }

    private static boolean matches(Participant participant, String[] words) {
        var said = new StringBuilder(participant.tenant().host());
        participant.tenant().names().values().forEach(name -> said.append(' ').append(name));
        said.append(' ')
                .append(participant.where(Locale.of("uk")))
                .append(' ')
                .append(participant.where(Locale.ENGLISH));
        String all = said.toString().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
