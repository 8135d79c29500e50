package org.smartinteraction.space;

import java.time.Instant;
import java.util.UUID;

/** A draft that was put aside, so that nothing of it is lost while its owner works on another. */
record KeptDraft(UUID id, int basedOn, SpaceConfig config, Instant keptAt) {}
