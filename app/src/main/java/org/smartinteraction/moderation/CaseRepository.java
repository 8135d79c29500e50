package org.smartinteraction.moderation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Cases of the space that is asked. */
interface CaseRepository extends Repository<Case, UUID> {

    Optional<Case> findById(UUID id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Case> findByIdIn(Collection<UUID> ids);

    List<Case> findBySubjectIdInOrderByOpenedAtDesc(Collection<UUID> subjects);

    List<Case> findByAuthorIdOrderByOpenedAtDesc(UUID author, Limit limit);
}
