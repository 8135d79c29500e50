package org.smartinteraction;

import java.util.Optional;
import org.smartinteraction.identity.Identification;
import org.smartinteraction.identity.PersonKeys;
import org.smartinteraction.people.ElectronicIdentity;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Tells each space what the sign-in host can find out about people. */
@Component
class ElectronicIdentities implements ElectronicIdentity {

    private final Identification identification;
    private final PersonKeys keys;

    ElectronicIdentities(Identification identification, PersonKeys keys) {
        this.identification = identification;
        this.keys = keys;
    }

    @Override
    public boolean isOffered() {
        return identification.isOfferedAt(Tenancy.tenant().host());
    }

    @Override
    public Optional<String> person(String number) {
        return keys.at(Tenancy.tenant().id().toString(), number);
    }

    @Override
    public boolean isCurrent(String key) {
        return keys.isCurrent(key);
    }
}
