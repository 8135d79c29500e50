package org.smartinteraction.sections.solutions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A solution and all that hangs on it, as it is stored. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Rows {

    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Solution> solution(UUID id) {
        return Optional.ofNullable(entities.find(Solution.class, id));
    }

    /** Holds the solution until the transaction ends, so that two people who change it wait for each other. */
    Optional<Solution> locked(UUID id) {
        return Optional.ofNullable(entities.find(Solution.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    <T> Optional<T> find(Class<T> kind, UUID id) {
        return Optional.ofNullable(entities.find(kind, id));
    }

    <T> T keep(T row) {
        entities.persist(row);
        entities.flush();
        return row;
    }

    void drop(Object row) {
        entities.remove(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    List<Revision> revisions(UUID solution) {
        return of(Revision.class, solution, "number desc");
    }

    Optional<Revision> revision(UUID solution, int number) {
        return entities.createQuery(
                        "from SolutionRevision where solutionId = :solution and number = :number", Revision.class)
                .setParameter("solution", solution)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    List<Step> steps(UUID solution) {
        return of(Step.class, solution, "takenAt, id");
    }

    List<Editor> editors(UUID solution) {
        return of(Editor.class, solution, "invitedAt, id");
    }

    List<Need> needs(UUID solution) {
        return of(Need.class, solution, "id");
    }

    List<Offer> offers(UUID solution) {
        return of(Offer.class, solution, "offeredAt, id");
    }

    List<Bid> bids(UUID solution) {
        return of(Bid.class, solution, "offeredAt, id");
    }

    List<Milestone> milestones(UUID solution) {
        return of(Milestone.class, solution, "due, id");
    }

    Optional<Report> report(UUID id) {
        return Optional.ofNullable(entities.find(Report.class, id));
    }

    List<Report> reports(UUID solution) {
        return of(Report.class, solution, "reportedAt desc, id desc");
    }

    List<Indicator> indicators(UUID solution) {
        return of(Indicator.class, solution, "id");
    }

    List<Measurement> measurements(UUID solution) {
        return of(Measurement.class, solution, "measuredOn, id");
    }

    /** Invitations to an address, in any solution of the space. */
    List<Editor> invitations(String email) {
        return entities.createQuery("from SolutionEditor where email = :email", Editor.class)
                .setParameter("email", email)
                .getResultList();
    }

    private <T> List<T> of(Class<T> kind, UUID solution, String order) {
        return entities.createQuery(
                        "from Solution" + kind.getSimpleName() + " where solutionId = :solution order by " + order,
                        kind)
                .setParameter("solution", solution)
                .getResultList();
    }
}
