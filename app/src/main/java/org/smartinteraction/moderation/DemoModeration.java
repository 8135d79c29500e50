package org.smartinteraction.moderation;

import java.util.List;
import java.util.UUID;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** Two reports that wait and one that was decided, for demonstration spaces with issues. */
@Component
class DemoModeration implements DemoContent {

    private final Published published;
    private final Replies replies;
    private final Reports reports;
    private final Things things;
    private final Queue queue;
    private final Desk desk;

    DemoModeration(Published published, Replies replies, Reports reports, Things things, Queue queue, Desk desk) {
        this.published = published;
        this.replies = replies;
        this.reports = reports;
        this.things = things;
        this.queue = queue;
        this.desk = desk;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void fill(DemoStage stage) {
        stage.section("issues").ifPresent(section -> {
            var issues = published.recent(Filter.of(Audience.PUBLIC).section(section.id())).items().stream()
                    .map(publication -> publication.item().id())
                    .filter(id -> things.find("issue", id).isPresent())
                    .toList();
            if (issues.size() > 1) {
                fill(stage, issues);
            }
        });
    }

    private void fill(DemoStage stage, List<UUID> issues) {
        var spam = say(stage, Part.BUSINESS, issues.getLast(), "spam");
        report(stage, ReplyModerated.KIND, spam, Ground.SPAM, "spam");
        stage.run(
                Part.OFFICIAL,
                () -> queue.find(new Queue.Wanted("open", "", "", false))
                        .forEach(row -> desk.decide(row.id(), 0, Verdict.HIDE, Ground.SPAM, t("spam.reasons"))));
        var insult = say(stage, Part.NEIGHBOUR, issues.get(1), "insult");
        report(stage, ReplyModerated.KIND, insult, Ground.INSULT, "insult");
        report(stage, "issue", issues.getFirst(), Ground.PERSONAL, "issue");
    }

    private UUID say(DemoStage stage, Part by, UUID issue, String key) {
        return stage.as(by, () -> replies.say(issue, Voice.RESIDENT, t(key)));
    }

    private void report(DemoStage stage, String kind, UUID id, Ground ground, String key) {
        var ngo = stage.member(Part.NGO).id();
        boolean own = things.find(kind, id)
                .filter(thing -> ngo.equals(thing.author()))
                .isPresent();
        stage.run(own ? Part.NEIGHBOUR : Part.NGO, () -> reports.report(kind, id, ground, t(key + ".words")));
    }

    private static String t(String key) {
        return Texts.in(Texts.UKRAINIAN).t("moderation.demo." + key);
    }
}
