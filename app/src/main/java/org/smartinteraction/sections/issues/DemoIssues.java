package org.smartinteraction.sections.issues;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.people.People;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.space.Section;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Fills demonstration communities with issues of the last months, from {@code demo.yaml}. */
@Component
class DemoIssues implements DemoContent {

    private static final int NEIGHBOURS = 24;

    record Told(
            String key,
            String title,
            String text,
            String category,
            Affected affected,
            Where place,
            Part by,
            int ago,
            int supporters,
            @Nullable String picture,
            @Nullable List<Taken> steps,
            @Nullable List<Said> replies,
            @Nullable Merged merge) {}

    record Where(String address, double lat, double lon) {}

    record Taken(
            Verb verb, int after, String reason, @Nullable Rule rule) {}

    record Said(Part by, int after, String text) {}

    record Merged(@JsonProperty("into") String into, int after, String reason) {}

    private final IssueRepository issues;
    private final EntityManager entities;
    private final IssueAnnouncer announcer;
    private final Attachments attachments;
    private final Supports supports;
    private final Replies replies;
    private final People people;
    private final TransactionTemplate transaction;

    DemoIssues(
            IssueRepository issues,
            EntityManager entities,
            IssueAnnouncer announcer,
            Attachments attachments,
            Supports supports,
            Replies replies,
            People people,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.issues = issues;
        this.entities = entities;
        this.announcer = announcer;
        this.attachments = attachments;
        this.supports = supports;
        this.replies = replies;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void fill(DemoStage stage) {
        var told = read().get(Tenancy.tenant().label());
        var section = stage.section("issues");
        if (told == null || section.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> tell(stage, section.get(), told));
    }

    private static Map<String, List<Told>> read() {
        try (var file = new ClassPathResource("demo.yaml", DemoIssues.class).getInputStream()) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(DemoStage stage, Section section, List<Told> told) {
        var neighbours = neighbours();
        var byKey = new HashMap<String, Issue>();
        for (var tale : told) {
            byKey.put(tale.key(), begin(stage, section, tale, neighbours));
        }
        for (var tale : told) {
            follow(stage, tale, byKey);
        }
        byKey.values().forEach(announcer::announce);
    }

    private List<UUID> neighbours() {
        var members = new ArrayList<UUID>();
        for (int i = 1; i <= NEIGHBOURS; i++) {
            members.add(people.invite("neighbour-" + i + "@demo.example", "Мешканець " + i, Set.of(), null)
                    .id());
        }
        return members;
    }

    private Issue begin(DemoStage stage, Section section, Told tale, List<UUID> neighbours) {
        var author = stage.member(tale.by());
        var place = new Place(
                tale.place().address(), tale.place().lat(), tale.place().lon(), null);
        var report = new Report(tale.title(), tale.text(), tale.category(), tale.affected(), place);
        var issue = issues.save(new Issue(section.id(), author.id(), report, ago(tale, 0)).inTheNameOf(author.actor()));
        var supporters = new ArrayList<>(neighbours.subList(0, tale.supporters()));
        supporters.add(author.id());
        supports.add(issue.id(), supporters);
        var picture = tale.picture();
        if (picture != null) {
            stage.run(tale.by(), () -> hang(section, issue, picture));
        }
        return issue;
    }

    private void hang(Section section, Issue issue, String picture) {
        var kept = attachments.keep(DemoDrawing.of(picture));
        attachments.hang(List.of(kept.id()), section.id(), issue.id(), "Малюнок: " + issue.title());
    }

    private void follow(DemoStage stage, Told tale, Map<String, Issue> byKey) {
        var issue = Objects.requireNonNull(byKey.get(tale.key()));
        var official = stage.member(Part.OFFICIAL);
        for (var said : orEmpty(tale.replies())) {
            var voice = said.by() == Part.OFFICIAL ? Voice.OFFICIAL : Voice.RESIDENT;
            stage.run(said.by(), () -> replies.say(issue.id(), voice, said.text(), ago(tale, said.after())));
            if (voice == Voice.OFFICIAL) {
                issue.answered(ago(tale, said.after()));
            }
        }
        for (var taken : orEmpty(tale.steps())) {
            var act = new Act(official.id(), ago(tale, taken.after()), taken.reason());
            entities.persist(IssueDesk.step(issue, taken.verb(), act, taken.rule()));
        }
        var merged = tale.merge();
        if (merged != null) {
            merge(
                    issue,
                    Objects.requireNonNull(byKey.get(merged.into())),
                    new Act(official.id(), ago(tale, merged.after()), merged.reason()));
        }
    }

    private void merge(Issue issue, Issue into, Act act) {
        entities.persist(issue.mergeInto(into, act));
        supports.add(into.id(), supports.members(issue.id()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Instant ago(Told tale, int after) {
        return Instant.now()
                .minus(Duration.ofDays(tale.ago() - after))
                .minusSeconds(tale.title().length() * 300L);
    }
}
