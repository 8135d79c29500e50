package org.smartinteraction.overlay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.tenancy.Tenant;

/**
 * An issue that a region put before its communities.
 *
 * @param region whose it is
 * @param endorsedBy the communities that said it is theirs too, as far as they share that
 */
record JointIssue(UUID id, Tenant region, String title, String text, Instant definedAt, List<Tenant> endorsedBy) {

    /** How many communities make an issue a joint one. */
    static final int JOINT_FROM = 2;

    boolean isJoint() {
        return endorsedBy.size() >= JOINT_FROM;
    }
}
