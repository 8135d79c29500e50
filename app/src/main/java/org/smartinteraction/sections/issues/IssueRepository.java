package org.smartinteraction.sections.issues;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Issues by id. Lists are read by {@link IssueReader}. */
interface IssueRepository extends Repository<Issue, UUID> {

    Issue save(Issue issue);

    void delete(Issue issue);

    java.util.Optional<Issue> findById(UUID id);

    /** Those issues, locked until the transaction ends, in one order for everybody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Issue> findByIdInOrderById(Collection<UUID> ids);

    List<Issue> findByMergedInto(UUID into);
}
