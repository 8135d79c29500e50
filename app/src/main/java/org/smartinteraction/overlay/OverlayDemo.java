package org.smartinteraction.overlay;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartinteraction.overlay.Membership.State;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.space.Section;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demonstration region: its communities join, endorse a joint issue and receive its money. */
@Configuration
class OverlayDemo {

    /** Communities have content before they join, and join before the region answers. */
    private static final int JOIN = 80;

    private static final int DEFINE = 82;
    private static final int ENDORSE = 84;

    /** Words of states in which a solution waits for money or spends it. */
    private static final Set<String> OPEN = Set.of("solutions.state.FUNDING", "solutions.state.UNDER_WAY");

    @Bean
    DemoContent demoRequests(Memberships memberships) {
        return content(JOIN, stage -> {
            if (!Tenancy.tenant().isRegion()) {
                stage.run(
                        Part.ADMIN,
                        () -> memberships.candidates().stream()
                                .filter(Tenant::demo)
                                .forEach(region -> memberships.request(region.id(), everything(memberships))));
            }
        });
    }

    @Bean
    DemoContent demoJointIssues(
            Memberships memberships, JointIssues issues, Published published, CoFinancing financing) {
        return content(DEFINE, stage -> {
            if (Tenancy.tenant().isRegion()) {
                stage.run(
                        Part.ADMIN,
                        () -> memberships.all().stream()
                                .filter(membership -> membership.state() == State.REQUESTED)
                                .forEach(membership ->
                                        memberships.admit(membership.other().id())));
                stage.section("joint").ifPresent(section -> stage.run(Part.OFFICIAL, () -> define(issues, section)));
                stage.run(Part.OFFICIAL, () -> finance(published, financing));
            }
        });
    }

    @Bean
    DemoContent demoEndorsements(JointIssues issues) {
        return content(ENDORSE, stage -> {
            var tenant = Tenancy.tenant();
            if (!tenant.isRegion()) {
                stage.run(
                        Part.OFFICIAL,
                        () -> issues.list(100).stream()
                                .skip(tenant.label().equals("komarno") ? 1 : 0)
                                .forEach(issue -> issues.endorse(issue.id())));
            }
        });
    }

    private static void define(JointIssues issues, Section section) {
        issues.define(section, "Автобус між Самбором, Рудками й Комарном не їздить увечері", """
                Останній рейс о 17:40, а зміна в лікарні та на підприємствах закінчується пізніше. Люди з трьох громад \
                наймають таксі або чекають до ранку.

                Одна громада рейс не замовить: маршрут міжгромадний, його погоджує область.""");
        issues.define(section, "Сміття з лісосмуг уздовж траси Львів – Самбір", """
                Узбіччя не належать жодній громаді, тож стихійні звалища ростуть. Потрібен спільний графік вивезення і \
                контейнери на в’їздах.""");
    }

    private static void finance(Published published, CoFinancing financing) {
        var seen = new java.util.HashSet<java.util.UUID>();
        for (var solution : published
                .recent(Filter.of(Audience.PUBLIC).kind("solution").everywhere().size(50))
                .items()) {
            var state = solution.item().state();
            if (state == null || !OPEN.contains(state.key())) {
                continue;
            }
            if (seen.add(solution.tenantId())) {
                var line = financing.lines("").stream()
                        .findFirst()
                        .map(found -> found.id())
                        .orElse(null);
                var half = solution.item().facts().getOrDefault("money.needed", 0L) / 2;
                if (half > 0) {
                    financing.give(solution, Math.min(12_000_000, half), line, "214-ОБЛ", LocalDate.of(2026, 10, 15));
                }
            }
        }
    }

    private static Set<java.util.UUID> everything(Memberships memberships) {
        return memberships.shareable().stream().map(Section::id).collect(Collectors.toSet());
    }

    private static DemoContent content(int order, java.util.function.Consumer<DemoStage> act) {
        return new DemoContent() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void fill(DemoStage stage) {
                act.accept(stage);
            }
        };
    }
}
