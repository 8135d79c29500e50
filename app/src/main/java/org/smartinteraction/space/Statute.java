package org.smartinteraction.space;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartinteraction.people.ActionRule;

/**
 * The rules of participation the council has set. A rule is never overwritten: a new value is one more rule with the
 * same key and a later day, so that what has begun ends by the rule it began with.
 *
 * @param rules all rules, past and coming ones included
 * @param access who may do what, where the space has decided it
 */
public record Statute(List<Rule> rules, List<ActionRule> access) {

    public Statute {
        rules = Frozen.list(rules);
        access = Frozen.list(access);
    }

    /** What is decided about an action. */
    public Optional<ActionRule> access(String permission) {
        return access.stream()
                .filter(rule -> rule.permission().equals(permission))
                .findFirst();
    }

    /** With these rules of participation. */
    Statute rules(List<Rule> rules) {
        return new Statute(rules, access);
    }

    /** The rule in force on a day: the latest with this key that has begun by then. */
    public Optional<Rule> rule(String key, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key) && !rule.from().isAfter(day))
                .max(Comparator.comparing(Rule::from));
    }

    /**
     * One rule.
     *
     * @param key what it rules, {@code petitions.signatures}
     * @param value how much, whole
     * @param unit of what
     * @param names what it is called, by language
     * @param basis the law or decision it stands on, by language
     * @param from first day it is in force
     */
    public record Rule(
            String key, long value, Unit unit, Map<String, String> names, Map<String, String> basis, LocalDate from)
            implements Named {

        public Rule {
            names = Frozen.map(names);
            basis = Frozen.map(basis);
        }
    }

    /** What a rule counts. */
    public enum Unit {
        @JsonProperty("days")
        DAYS,
        @JsonProperty("working-days")
        WORKING_DAYS,
        @JsonProperty("years")
        YEARS,
        @JsonProperty("signatures")
        SIGNATURES,
        @JsonProperty("people")
        PEOPLE,
        @JsonProperty("communities")
        COMMUNITIES,
        @JsonProperty("entries")
        ENTRIES,
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("hryvnias")
        HRYVNIAS
    }
}
