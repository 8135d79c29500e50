package org.smartinteraction.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person can show besides a link from a letter. */
@Component
class SecondFactors {

    private final Passkeys passkeys;
    private final CodeApps apps;

    SecondFactors(Passkeys passkeys, CodeApps apps) {
        this.passkeys = passkeys;
        this.apps = apps;
    }

    /** Whether there is any. Then a link alone changes nothing about how the account is entered. */
    boolean any(UUID account) {
        return hasApp(account) || !passkeys.of(account).isEmpty();
    }

    boolean hasPasskey(UUID account) {
        return !passkeys.of(account).isEmpty();
    }

    boolean hasApp(UUID account) {
        return apps.of(account).isPresent();
    }
}
