package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.assistance.PaperForm;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.people.Action;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.space.Spaces;
import org.springframework.stereotype.Component;

/** A list of signatures under a solution. */
@Component("solutionsPaperSupport")
class PaperSupport implements PaperForm {

    private static final int MOST = 200;

    private final Solutions solutions;
    private final Supports supports;
    private final Published published;
    private final Spaces spaces;

    PaperSupport(Solutions solutions, Supports supports, Published published, Spaces spaces) {
        this.solutions = solutions;
        this.supports = supports;
        this.published = published;
        this.spaces = spaces;
    }

    @Override
    public String key() {
        return "solutions.paper.support";
    }

    @Override
    public Action action() {
        return Rights.SUPPORT;
    }

    @Override
    public List<Choice> choices() {
        return published
                .recent(Filter.of(spaces.audience()).kind(Publishing.KIND).size(MOST))
                .items()
                .stream()
                .map(publication ->
                        new Choice(publication.item().id(), publication.item().title()))
                .toList();
    }

    @Override
    public Optional<UUID> enter(UUID about, List<String> words) {
        return solutions.support(about) ? Optional.of(about) : Optional.empty();
    }

    @Override
    public void undo(UUID about, UUID entered) {
        supports.withdraw(about);
    }
}
