package org.smartinteraction.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Anything that belongs to a tenant. Hibernate writes the tenant; nobody else can. */
@MappedSuperclass
public abstract class TenantEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private int version;

    /**
     * The identifier, unique across tenants (UUID version 7).
     *
     * @throws NullPointerException before the entity was saved
     */
    public UUID id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** How often this was changed; a form remembers it to notice a change by somebody else. */
    public int version() {
        return version;
    }
}
