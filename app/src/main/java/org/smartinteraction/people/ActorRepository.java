package org.smartinteraction.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActorRepository extends JpaRepository<Actor, UUID> {

    List<Actor> findAllByOrderByName();

    Optional<Actor> findByCode(String code);
}
