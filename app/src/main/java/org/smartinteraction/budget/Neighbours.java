package org.smartinteraction.budget;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Money for a thing that other tenants give, as far as they published it to us. */
@Component
class Neighbours {

    private final Published published;

    Neighbours(Published published) {
        this.published = published;
    }

    /** For a subject of another tenant what that tenant gives itself; then contributions of others, oldest first. */
    List<Share> of(Subject subject) {
        var own = published.find(List.of(subject.item()), Audience.PUBLIC).stream()
                .filter(found -> found.tenantId().equals(subject.tenant()));
        var contributions =
                published.relatedTo(subject.item(), ContributionPages.FINANCES, Audience.PUBLIC).reversed().stream()
                        .filter(found -> found.item().kind().equals(ContributionPages.KIND));
        var here = Tenancy.tenant().id();
        return Stream.concat(own, contributions)
                .filter(found -> !found.tenantId().equals(here))
                .flatMap(found -> shares(subject, found))
                .toList();
    }

    private static Stream<Share> shares(Subject subject, Publication found) {
        var item = found.item();
        var author = item.author();
        var giver = item.id().equals(subject.item()) || author == null ? "" : author.name();
        return Stream.of(Source.values())
                .filter(source ->
                        Stream.of(Stage.values()).anyMatch(stage -> item.facts().containsKey(stage.metric(source))))
                .map(source -> new Share(
                        item.id(),
                        subject,
                        found.tenantId(),
                        source,
                        giver,
                        null,
                        null,
                        money(item.facts(), source),
                        null,
                        null,
                        false,
                        false));
    }

    private static Money money(Map<String, Long> facts, Source source) {
        ToLongFunction<Stage> at = stage -> facts.getOrDefault(stage.metric(source), 0L);
        return new Money(
                at.applyAsLong(Stage.PLANNED),
                at.applyAsLong(Stage.CONFIRMED),
                at.applyAsLong(Stage.RECEIVED),
                at.applyAsLong(Stage.SPENT),
                at.applyAsLong(Stage.REPORTED));
    }
}
