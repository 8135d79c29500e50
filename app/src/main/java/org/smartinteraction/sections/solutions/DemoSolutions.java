package org.smartinteraction.sections.solutions;

import static org.smartinteraction.sections.solutions.DemoStory.each;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.smartinteraction.people.Member;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.space.Section;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Fills demonstration communities with solutions in every state, from {@code demo.yaml}, as their people would. */
@Component
class DemoSolutions implements DemoContent {

    private final Desk desk;
    private final DemoMoney money;

    DemoSolutions(Desk desk, DemoMoney money) {
        this.desk = desk;
        this.money = money;
    }

    /** After the issues they answer and the budgets they draw on. */
    @Override
    public int order() {
        return 40;
    }

    @Override
    public void fill(DemoStage stage) {
        var section = stage.section("solutions");
        var stories = read().get(Tenancy.tenant().label());
        if (section.isEmpty() || stories == null) return;
        for (var story : stories) tell(stage, section.get(), story);
    }

    private static Map<String, List<DemoStory>> read() {
        try (var file = new ClassPathResource("demo.yaml", DemoSolutions.class).getInputStream()) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(DemoStage stage, Section section, DemoStory story) {
        var id = propose(stage, section, story);
        for (var editor : each(story.editors()))
            at(
                    stage,
                    story.by(),
                    story.ago(),
                    () -> desk.team().invite(id, stage.member(editor).email()));
        each(story.needs()).forEach(need -> need(stage, story, id, need));
        each(story.indicators()).forEach(indicator -> indicator(stage, story, id, indicator));
        var milestones = each(story.milestones()).stream()
                .map(planned -> milestone(stage, story, id, planned))
                .toList();
        each(story.steps()).stream().filter(step -> !isEnd(step)).forEach(step -> step(stage, story, id, step));
        support(stage, story, id);
        each(story.needs()).forEach(need -> offers(stage, story, id, need));
        each(story.administrators()).forEach(willing -> bid(stage, story, id, willing));
        each(story.money()).forEach(given -> money.give(stage, id, given));
        for (int i = 0; i < milestones.size(); i++) {
            var done = each(story.milestones()).get(i).done();
            var milestone = milestones.get(i);
            if (done != null) at(stage, story.by(), done, () -> desk.works().reach(milestone, Moment.today()));
        }
        each(story.reports()).forEach(told -> report(stage, section, story, id, milestones, told));
        each(story.indicators()).forEach(indicator -> values(stage, story, id, indicator));
        each(story.steps()).stream().filter(DemoSolutions::isEnd).forEach(step -> step(stage, story, id, step));
        each(story.steps()).stream()
                .filter(step -> step.to() == State.MEASURED)
                .forEach(step -> at(
                        stage,
                        story.by(),
                        step.ago(),
                        () -> desk.progress().conclude(id, String.valueOf(step.reason()))));
    }

    private static boolean isEnd(DemoStory.Stage step) {
        return step.to() == State.DONE || step.to() == State.STOPPED;
    }

    private UUID propose(DemoStage stage, Section section, DemoStory story) {
        var answers = each(story.answers());
        var issues = desk.issues().all().stream()
                .filter(issue -> answers.contains(issue.title()))
                .map(Issues.Named::id)
                .toList();
        var now = new Wording(story.title(), story.summary(), story.text());
        var before = story.before();
        var first = before == null ? now : new Wording(story.title(), story.summary(), before);
        var made = new UUID[1];
        at(
                stage,
                story.by(),
                story.ago() + 2,
                () -> made[0] =
                        desk.solutions().propose(section.id(), first, issues, story.targets(), story.organisation()));
        var id = made[0];
        at(stage, story.by(), story.ago() + 1, () -> desk.solutions().rewrite(id, 1, now));
        return id;
    }

    private void need(DemoStage stage, DemoStory story, UUID id, DemoStory.Wanted need) {
        var amount = need.kind() == Need.Kind.MONEY ? need.amount() * 100 : need.amount();
        var unit = need.unit() == null ? "" : need.unit();
        at(stage, story.by(), story.ago() + 1, () -> desk.needs().add(id, need.kind(), need.title(), amount, unit));
    }

    private void offers(DemoStage stage, DemoStory story, UUID id, DemoStory.Wanted wanted) {
        var found = new UUID[1];
        at(
                stage,
                story.by(),
                0,
                () -> found[0] = desk.needs().of(id).stream()
                        .filter(covered -> covered.need().title().equals(wanted.title()))
                        .map(covered -> covered.need().id())
                        .findFirst()
                        .orElseThrow());
        var day = Math.max(1, story.ago() / 2);
        for (var offered : each(wanted.offers())) {
            var amount = wanted.kind() == Need.Kind.MONEY ? offered.amount() * 100 : offered.amount();
            var note = offered.note() == null ? "" : offered.note();
            var offer = new UUID[1];
            at(
                    stage,
                    offered.by(),
                    day,
                    () -> offer[0] = desk.offers().make(found[0], amount, note, offered.organisation()));
            if (offered.state().counts())
                at(stage, story.by(), day, () -> desk.offers().accept(offer[0]));
            if (offered.state() == Offer.State.DELIVERED)
                at(stage, story.by(), 0, () -> desk.offers().deliver(offer[0]));
            if (offered.state() == Offer.State.DECLINED)
                at(stage, story.by(), day, () -> desk.offers().decline(offer[0], String.valueOf(offered.note())));
        }
    }

    private void bid(DemoStage stage, DemoStory story, UUID id, DemoStory.Willing willing) {
        var bid = new UUID[1];
        var day = Math.max(1, story.ago() / 2);
        at(stage, willing.by(), day, () -> bid[0] = desk.bids().offer(id, willing.words()));
        if (willing.chosen()) at(stage, story.by(), day, () -> desk.bids().choose(bid[0]));
    }

    private UUID milestone(DemoStage stage, DemoStory story, UUID id, DemoStory.Planned planned) {
        var made = new UUID[1];
        var due = Moment.today().plusDays(planned.due());
        at(stage, story.by(), story.ago() + 1, () -> made[0] = desk.works().plan(id, planned.title(), due));
        return made[0];
    }

    private void step(DemoStage stage, DemoStory story, UUID id, DemoStory.Stage step) {
        var progress = desk.progress();
        var reason = step.reason() == null ? "" : step.reason();
        var official = step.to() == State.ACCEPTED || step.to() == State.RETURNED || step.to() == State.REFUSED;
        at(stage, official ? Part.OFFICIAL : story.by(), step.ago(), () -> {
            var until = Moment.today().plusDays(step.days());
            switch (step.to()) {
                case IDEA -> progress.publish(id);
                case REVIEW -> progress.submit(id, String.valueOf(step.department()), until, reason);
                case ACCEPTED -> progress.accept(id, reason);
                case RETURNED -> progress.sendBack(id, reason, until);
                case REFUSED -> progress.refuse(id, reason);
                case FUNDING -> progress.openFunding(id, until);
                case UNDER_WAY -> progress.start(id, until);
                case DONE -> progress.finish(id, reason, until);
                case STOPPED -> progress.stop(id, reason);
                // Comes last, when something has been measured.
                case MEASURED, DRAFT -> {}
            }
        });
    }

    private void support(DemoStage stage, DemoStory story, UUID id) {
        var members = IntStream.rangeClosed(1, story.supporters())
                .mapToObj(number -> desk.people().byEmail("neighbour-" + number + "@demo.example"))
                .flatMap(java.util.Optional::stream)
                .map(Member::id)
                .toList();
        if (!members.isEmpty()) stage.run(story.by(), () -> desk.supports().add(id, members));
    }

    private void report(
            DemoStage stage, Section section, DemoStory story, UUID id, List<UUID> milestones, DemoStory.Told told) {
        var about = told.about() == 0 ? null : milestones.get(told.about() - 1);
        at(stage, story.by(), told.ago(), () -> {
            var picture = told.picture();
            var photos = picture == null
                    ? List.<UUID>of()
                    : List.of(desk.attachments()
                            .keep(DemoDrawing.valueOf(picture).image())
                            .id());
            desk.works().report(id, about, told.text(), told.spent() * 100, photos);
        });
    }

    private void indicator(DemoStage stage, DemoStory story, UUID id, DemoStory.Measured told) {
        var today = Moment.today();
        var terms = new Indicator.Terms(
                told.title(),
                told.target(),
                told.unit(),
                Math.round(told.baseline() * 1000),
                Math.round(told.goal() * 1000),
                today.minusDays(told.startsAgo()),
                today.plusDays(told.endsIn()),
                told.source());
        at(stage, story.by(), story.ago() + 1, () -> desk.indicators().define(id, terms));
    }

    private void values(DemoStage stage, DemoStory story, UUID id, DemoStory.Measured told) {
        for (var value : each(told.values())) {
            at(stage, story.by(), value.ago(), () -> {
                var indicator = desk.indicators().of(id).stream()
                        .map(Indicators.Series::indicator)
                        .filter(one -> one.terms().title().equals(told.title()))
                        .findFirst()
                        .orElseThrow();
                desk.indicators()
                        .measure(indicator.id(), Math.round(value.value() * 1000), Moment.today(), value.source());
            });
        }
    }

    private static void at(DemoStage stage, Part part, int daysAgo, Runnable deed) {
        Moment.at(Instant.now().minus(Duration.ofDays(daysAgo)), () -> stage.run(part, deed));
    }
}
