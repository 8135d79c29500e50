package org.smartinteraction.overlay;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Addresses in other spaces: a person who follows one is there as themself, with the same account. */
@Component
class Neighbour {

    private final TenantDirectory directory;

    Neighbour(TenantDirectory directory) {
        this.directory = directory;
    }

    Optional<Tenant> tenant(UUID id) {
        return directory.byId(id);
    }

    /** The address of a path in a tenant's space, by the scheme and port of the running request. */
    String address(Tenant tenant, String path) {
        return SiteAddress.of(VaadinServletRequest.getCurrent(), tenant.host()) + path;
    }
}
