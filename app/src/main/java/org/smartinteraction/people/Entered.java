package org.smartinteraction.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which things somebody entered on behalf of another, so that pages can say so: a bean. */
public interface Entered {

    /**
     * The office that entered them, in words by language code; things that people entered themselves are left out. Never
     * the name of whoever sat at the keyboard.
     */
    Map<UUID, Map<String, String>> by(Collection<UUID> things);
}
