package org.smartinteraction.budget;

import java.util.UUID;
import org.smartinteraction.space.Section;

/** A kind of section that has a page for each share this tenant takes in something of another one; a bean. */
public interface ShowsShares {

    /** The kind, as the space's configuration calls it. */
    String key();

    /** Where the page of a share is. */
    String path(Section section, UUID share);
}
