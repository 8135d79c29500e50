package org.smartinteraction.identity;

import org.springframework.stereotype.Component;

/** What this host can find out about who people are by law. */
@Component
public class Identification {

    private final Providers providers;

    Identification(Providers providers) {
        this.providers = providers;
    }

    /** Whether somebody who comes from a host can show electronically who they are. */
    public boolean isOfferedAt(String host) {
        return providers.at(host).stream().anyMatch(Provider::identifies);
    }
}
