package org.smartinteraction.tenancy;

/** What a host name stands for. */
public sealed interface Site {

    /** The platform's own site, at the base domain. */
    record Platform() implements Site {}

    /** The sign-in host, {@code id.} under the base domain. */
    record Identity() implements Site {}

    /** The space of one tenant. */
    record SpaceSite(Tenant tenant) implements Site {}
}
