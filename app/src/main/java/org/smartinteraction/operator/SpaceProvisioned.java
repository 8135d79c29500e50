package org.smartinteraction.operator;

import java.util.UUID;

/** A new space is there, with its first configuration and, if known, its administrator invited. */
public record SpaceProvisioned(UUID tenant) {}
