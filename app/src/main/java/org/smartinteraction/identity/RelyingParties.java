package org.smartinteraction.identity;

import java.util.Locale;
import java.util.Optional;

/** The sites that may ask this host who a person is. The application answers; this package knows nothing of spaces. */
public interface RelyingParties {

    /**
     * What the site at a host is called, or empty when there is no such site and nobody may be sent there.
     *
     * @param host in lower case, without a port
     */
    Optional<String> name(String host, Locale language);

    /** One name for a site under all of its hosts, for ever; empty for a site that has no members. */
    Optional<String> site(String host);
}
