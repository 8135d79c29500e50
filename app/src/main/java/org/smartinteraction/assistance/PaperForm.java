package org.smartinteraction.assistance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.people.Action;

/**
 * Something that people can do on paper and an office enters for them: a bean of its section. Its words are the texts
 * {@code <key>} (what it is), {@code <key>.about} (what one chooses first) and {@code <key>.<field>} for each field. It is
 * called while the acting person acts for the one who filled the form in.
 */
public interface PaperForm {

    /** What one form is about. */
    record Choice(UUID id, String title) {}

    /** Its key in texts and addresses, such as {@code issues.paper.support}. */
    String key();

    /** What the person must be allowed to do. */
    Action action();

    /** What it can be about now, for the acting person; empty when there is nothing. */
    List<Choice> choices();

    /** Keys of the fields beside the person, in the order of the paper; none for a bare signature. */
    default List<String> fields() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @param about one of the choices
     * @param words what stands in the fields
     * @return what it made or was done to; empty when the person had done it before
     * @throws org.smartinteraction.people.Refusal when it cannot be done
     */
    Optional<UUID> enter(UUID about, List<String> words);

    /** Takes back what was entered a moment ago. */
    void undo(UUID about, UUID entered);
}
