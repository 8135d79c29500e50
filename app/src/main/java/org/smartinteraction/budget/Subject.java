package org.smartinteraction.budget;

import java.util.UUID;
import org.smartinteraction.tenancy.Tenancy;

/**
 * What money is for: a published item, of this tenant or of one whose items can be read from here.
 *
 * @param tenant whose item it is
 * @param item id of the published item
 * @param title what it is called
 */
public record Subject(UUID tenant, UUID item, String title) {

    /** An item of the current tenant. */
    public static Subject here(UUID item, String title) {
        return new Subject(Tenancy.tenant().id(), item, title);
    }

    /** Whether it belongs to the current tenant. */
    public boolean isHere() {
        return tenant.equals(Tenancy.tenant().id());
    }
}
