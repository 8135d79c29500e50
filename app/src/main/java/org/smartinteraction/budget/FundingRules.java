package org.smartinteraction.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.smartinteraction.space.Named;
import org.smartinteraction.space.RuleKind;
import org.smartinteraction.space.RuleKinds;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Statute.Unit;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** What the statute of the current space says about shared financing. A rule of nought is no rule. */
@Component
public class FundingRules implements RuleKinds {

    private static final RuleKind OWN_SHARE =
            new RuleKind("solutions.own-share", Unit.PERCENT, "funding.statute.own-share");
    private static final RuleKind BUDGET_SHARE =
            new RuleKind("solutions.budget-share", Unit.PERCENT, "funding.statute.budget-share");
    private static final RuleKind BUDGET_CAP =
            new RuleKind("solutions.budget-cap", Unit.HRYVNIAS, "funding.statute.budget-cap");
    private static final RuleKind COST_CAP =
            new RuleKind("solutions.cost-cap", Unit.HRYVNIAS, "funding.statute.cost-cap");

    private final Spaces spaces;

    FundingRules(Spaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public List<RuleKind> ruleKinds() {
        return List.of(OWN_SHARE, BUDGET_SHARE, BUDGET_CAP, COST_CAP);
    }

    /** Those in force on a day, usually the one on which the thing was proposed. */
    public List<FundingRule> on(LocalDate day) {
        var budget = Tenancy.tenant().isRegion() ? Source.REGION : Source.COMMUNITY;
        return Stream.of(
                        rule(OWN_SHARE, day, percent -> FundingRule.least(Source.COMMUNITY, Math.min(100, percent))),
                        rule(BUDGET_SHARE, day, percent -> FundingRule.most(budget, Math.min(100, percent))),
                        rule(BUDGET_CAP, day, hryvnias -> FundingRule.cap(budget, hryvnias * 100)),
                        rule(COST_CAP, day, hryvnias -> FundingRule.capOfAll(hryvnias * 100)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FundingRule> rule(RuleKind kind, LocalDate day, LongFunction<FundingRule> make) {
        return spaces.current()
                .config()
                .statute()
                .rule(kind.key(), day)
                .filter(rule -> rule.value() > 0)
                .map(rule -> make.apply(rule.value()).standingOn(Named.in(rule.basis(), Texts.locale())));
    }
}
