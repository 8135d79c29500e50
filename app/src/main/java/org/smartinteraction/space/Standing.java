package org.smartinteraction.space;

import java.util.List;
import java.util.stream.Collectors;
import org.smartinteraction.ui.Texts.Language;

/**
 * How a draft stands to what is published now.
 *
 * @param newest the version in force
 * @param mine what the draft changes in the version it was begun from
 * @param theirs what others have published since
 * @param disputed what both changed to different ends; if the draft is brought over, it stands as in the draft
 */
record Standing(Draft draft, Space newest, List<Difference> mine, List<Difference> theirs, List<Difference> disputed) {

    static Standing of(Draft draft, SpaceConfig base, Space newest, Language language) {
        var mine = Differences.between(base, draft.config(), language);
        var theirs = Differences.between(base, newest.config(), language);
        var touched = theirs.stream().map(Difference::subject).collect(Collectors.toSet());
        var disputed =
                Differences.between(newest.config(), Reconciliation.of(base, draft.config(), newest.config()), language)
                        .stream()
                        .filter(difference -> touched.contains(difference.subject()))
                        .toList();
        return new Standing(draft, newest, mine, theirs, disputed);
    }

    /** Whether another version was published since the draft was begun. */
    boolean hasMoved() {
        return newest.version() > draft.basedOn();
    }
}
