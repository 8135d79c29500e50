package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Actions;
import org.smartinteraction.tenancy.Tenant;

/**
 * A kind of section: one Spring bean in a folder of its own, and nothing else anywhere. Its name and what it is for
 * are the texts {@code <key>.name} and {@code <key>.about}.
 */
public interface SectionType extends Actions {

    /** Its lasting key, such as {@code issues}: in configurations, permissions and texts. */
    String key();

    /** Name of its icon. */
    String icon();

    /** What an administrator can decide about a section of it. */
    default List<Setting> settings() {
        return List.of();
    }

    /** What people can do in it. */
    @Override
    List<Action> actions();

    /** The kinds of tenants that may have it. */
    default Set<Tenant.Kind> kinds() {
        return EnumSet.allOf(Tenant.Kind.class);
    }

    /**
     * The page that a visit leads to. It has exactly one first-level heading, and a page title when it implements
     * {@link com.vaadin.flow.router.HasDynamicTitle}.
     *
     * @throws NoSuchPage where the path leads nowhere
     * @throws org.smartinteraction.people.Refusal where this person may not go
     */
    Component view(Visit visit);

    /** What it shows of a section on the home page of its space, with a second-level heading. */
    default Optional<Component> block(Section section) {
        return Optional.empty();
    }

    /**
     * The kind of published items that regions and communities share and that its pages show beside its own, so that
     * plain pages show them too.
     */
    default Optional<String> shows() {
        return Optional.empty();
    }

    /** What a visitor is most welcome to do in it; the home page offers it first. */
    default Optional<Invitation> invitation() {
        return Optional.empty();
    }

    /**
     * Something to do.
     *
     * @param textKey key of its words, such as "Report an issue"
     * @param step the page of the section where it is done, such as {@code new}
     */
    record Invitation(String textKey, String step) {}
}
