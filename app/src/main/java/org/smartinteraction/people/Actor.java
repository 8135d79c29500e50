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
     * @param name up to 200 characters
     * @param code its code in the state register (EDRPOU, 8 digits), if known
     * @throws Refusal when the name is missing, or the code has not eight digits or a wrong check digit
     */
    public Actor(String name, Sector sector, @Nullable String code) {
        this.name = named(name);
        this.sector = sector;
        this.code = coded(code);
    }

    /** It is called so now, or its code was wrong. */
    public void change(String name, Sector sector, @Nullable String code) {
        this.name = named(name);
        this.sector = sector;
        this.code = coded(code);
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new Refusal("people.refusal.organisation.name");
        }
        return name.strip();
    }

    private static @Nullable String coded(@Nullable String code) {
        return code == null || code.isBlank() ? null : RegisterCode.checked(code);
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
