package org.smartinteraction.space;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;

/** The people who act in a demonstration space, and its sections. */
public final class DemoStage {

    private final People people;
    private final Spaces spaces;
    private final Map<Part, Member> cast;

    /** A stage in the bound space. */
    public DemoStage(People people, Spaces spaces, Map<Part, Member> cast) {
        this.people = people;
        this.spaces = spaces;
        this.cast = Map.copyOf(cast);
    }

    /** Roles that demonstration people play. */
    public enum Part {
        RESIDENT,
        NEIGHBOUR,
        NGO,
        BUSINESS,
        OFFICIAL,
        ADMIN
    }

    /** Who plays this part. */
    public Member member(Part part) {
        return Objects.requireNonNull(cast.get(part));
    }

    /** Does something as the one who plays this part. */
    public <T> T as(Part part, Callable<T> action) {
        return people.as(member(part), action);
    }

    /** Does something as the one who plays this part. */
    public void run(Part part, Runnable action) {
        people.run(member(part), action);
    }

    /** The first section of a type, whoever may see it. */
    public Optional<Section> section(String type) {
        return spaces.current().sections().stream()
                .filter(section -> section.type().equals(type))
                .findFirst();
    }
}
