package org.smartinteraction.people;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** An organisation that takes part in a space. */
@Entity
public class Actor extends TenantEntity {

    private @Nullable String code;
    private String name;

    @Convert(converter = SectorColumn.class)
    private Sector sector;

    @SuppressWarnings("NullAway.Init")
    protected Actor() {}

    /**
     * An organisation.
     *
     * @param code its code in the state register (EDRPOU, 8 digits), if known
     */
    public Actor(String name, Sector sector, @Nullable String code) {
        this.name = name;
        this.sector = sector;
        this.code = code;
    }

    public String name() {
        return name;
    }

    public Sector sector() {
        return sector;
    }

    public @Nullable String code() {
        return code;
    }
}
