package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.people.Vouchers;
import org.smartinteraction.ui.Texts.Language;

/** Compares two configurations of a space, in sentences of one language. */
final class Differences {

    private final SpaceConfig before;
    private final SpaceConfig after;
    private final Language language;
    private final List<Difference> found = new ArrayList<>();

    private Differences(SpaceConfig before, SpaceConfig after, Language language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    /** What is different, in the order of the document; empty when nothing is. */
    static List<Difference> between(SpaceConfig before, SpaceConfig after, Language language) {
        var differences = new Differences(before, after, language);
        differences.face();
        differences.sections();
        differences.home();
        differences.roles();
        differences.access();
        differences.rules();
        return List.copyOf(differences.found);
    }

    private void face() {
        value("languages", "languages", tongues(before), tongues(after));
        texts("name", before.names(), after.names());
        value("look/accent", "accent", before.look().accent(), after.look().accent());
        value("look/corners", "corners", corners(before), corners(after));
        texts("title", before.welcome().title(), after.welcome().title());
        texts("lead", before.welcome().lead(), after.welcome().lead());
        texts("about", before.welcome().about(), after.welcome().about());
    }

    private void sections() {
        pairs(before.sections(), after.sections(), section -> String.valueOf(section.id()), (old, now) -> {
            var subject = "section/" + (now == null ? Objects.requireNonNull(old) : now).id();
            if (old == null) {
                add(subject, "section.added", name(Objects.requireNonNull(now)));
            } else if (now == null) {
                add(subject, "section.removed", name(old));
            } else {
                section(subject, old, now);
            }
        });
        order();
    }

    private void section(String subject, SectionConfig old, SectionConfig now) {
        if (old.archived() != now.archived()) {
            add(subject + "/archived", now.archived() ? "section.archived" : "section.restored", name(now));
        }
        renamed(subject, "section.renamed", name(old), old.names(), now.names());
        if (!old.slug().equals(now.slug())) {
            add(subject + "/slug", "section.moved", name(now), "/" + old.slug(), "/" + now.slug());
        }
        if (old.audience() != now.audience()) {
            add(subject + "/audience", "section.audience", name(now), audience(old), audience(now));
        }
        every(
                old.settings(),
                now.settings(),
                (key, was, is) -> add(subject + "/setting/" + key, "section.setting", name(now), key, was, is));
    }

    private void order() {
        var both = before.sections().stream().map(SectionConfig::id).collect(Collectors.toSet());
        both.retainAll(after.sections().stream().map(SectionConfig::id).collect(Collectors.toSet()));
        Function<SpaceConfig, List<SectionConfig>> kept = config -> config.sections().stream()
                .filter(section -> both.contains(section.id()))
                .toList();
        var was = kept.apply(before).stream().map(SectionConfig::id).toList();
        if (!was.equals(kept.apply(after).stream().map(SectionConfig::id).toList())) {
            add(
                    "sections/order",
                    "section.order",
                    after.sections().stream()
                            .filter(section -> !section.archived())
                            .map(this::name)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void home() {
        if (!before.home().equals(after.home())) {
            add("home", "home", blocks(after));
        }
    }

    private void roles() {
        pairs(before.roles(), after.roles(), RoleConfig::key, (old, now) -> {
            var subject = "role/" + (now == null ? Objects.requireNonNull(old) : now).key();
            if (old == null) {
                add(subject, "role.added", name(Objects.requireNonNull(now)));
            } else if (now == null) {
                add(subject, "role.removed", name(old));
            } else {
                renamed(subject, "role.renamed", name(old), old.names(), now.names());
                if (!Set.copyOf(old.permissions()).equals(Set.copyOf(now.permissions()))) {
                    add(subject + "/permissions", "role.permissions", name(now), permissions(now));
                }
            }
            if (now != null && now.secondFactor() != (old != null && old.secondFactor())) {
                add(subject + "/guard", now.secondFactor() ? "role.guarded" : "role.unguarded", name(now));
            }
        });
        named("sectors", before.sectors(), after.sectors());
        named("verification", withoutVouchers(before), withoutVouchers(after));
        pairs(before.verification(), after.verification(), VerificationClass::key, (old, now) -> {
            if (old != null && now != null && old.vouching() != now.vouching()) {
                add("verification/" + now.key() + "/vouchers", "vouchers", name(now), vouchers(old), vouchers(now));
            }
        });
    }

    private static List<VerificationClass> withoutVouchers(SpaceConfig config) {
        return config.verification().stream()
                .map(rung -> rung.vouchedBy(Vouchers.TRUSTED))
                .toList();
    }

    private String vouchers(VerificationClass rung) {
        return language.t("builder.vouchers." + rung.vouching().name().toLowerCase(Locale.ROOT));
    }

    /** Where the names are the same, what is said about them is not. */
    private void named(String what, List<? extends Named> old, List<? extends Named> now) {
        if (names(old).equals(names(now)) && !old.equals(now)) {
            add(what, what + ".about");
        } else if (!old.equals(now)) {
            add(what, what, names(old), names(now));
        }
    }

    private void access() {
        pairs(before.statute().access(), after.statute().access(), ActionRule::permission, (old, now) -> {
            var any = now == null ? Objects.requireNonNull(old) : now;
            if (now != null && !now.equals(old)) {
                add(
                        "access/" + any.permission(),
                        now.members() ? (now.asksMore() ? "access.some" : "access.members") : "access.roles",
                        Permissions.name(any.permission(), language));
            }
        });
    }

    private void rules() {
        pairs(before.statute().rules(), after.statute().rules(), rule -> rule.key() + "/" + rule.from(), (old, now) -> {
            var any = now == null ? Objects.requireNonNull(old) : now;
            var subject = "rule/" + any.key() + "/" + any.from();
            if (old == null) {
                add(subject, "rule.added", name(any), amount(any), language.date(any.from()));
            } else if (now == null) {
                add(subject, "rule.removed", name(any), amount(any));
            } else if (!old.equals(now)) {
                add(subject, "rule.changed", name(any), amount(old), amount(now));
            }
        });
    }

    private void texts(String what, Map<String, String> old, Map<String, String> now) {
        every(
                old,
                now,
                (key, was, is) ->
                        add(what + "/" + key, "text", language.t("builder.part." + what), tongue(key), was, is));
    }

    /** One change, in however many languages. */
    private void renamed(String subject, String key, String thing, Map<String, String> old, Map<String, String> now) {
        var changes = new ArrayList<String>();
        every(
                old,
                now,
                (code, was, is) -> changes.add(language.t("builder.difference.renamed", tongue(code), was, is)));
        if (!changes.isEmpty()) {
            add(subject + "/name", key, thing, String.join("; ", changes));
        }
    }

    private String tongue(String code) {
        return Locale.of(code).getDisplayLanguage(language.locale());
    }

    private String tongues(SpaceConfig config) {
        return config.languages().stream().map(this::tongue).collect(Collectors.joining(", "));
    }

    private void value(String subject, String what, String was, String is) {
        if (!was.equals(is)) {
            add(subject, "value", language.t("builder.part." + what), was, is);
        }
    }

    private void add(String subject, String key, Object... arguments) {
        found.add(new Difference(subject, language.t("builder.difference." + key, arguments)));
    }

    private String setting(String type, String key) {
        var text = type + ".setting." + key;
        return language.has(text) ? language.t(text) : key;
    }

    private String permissions(RoleConfig role) {
        return role.permissions().stream()
                .map(permission -> Permissions.name(permission, language))
                .collect(Collectors.joining("; "));
    }

    private String amount(Statute.Rule rule) {
        return language.t("builder.unit." + rule.unit().name().toLowerCase(Locale.ROOT), rule.value());
    }

    private String corners(SpaceConfig config) {
        return language.t("builder.corners." + config.look().corners().name().toLowerCase(Locale.ROOT));
    }

    private String audience(SectionConfig section) {
        return language.t("builder.audience." + section.audience().name().toLowerCase(Locale.ROOT));
    }

    private String blocks(SpaceConfig config) {
        return config.home().stream()
                .map(block -> block.kind() == Block.Kind.SECTION
                        ? config.section(String.valueOf(block.section()))
                                .map(this::name)
                                .orElse("/" + block.section())
                        : language.t("builder.block." + block.kind().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private String names(List<? extends Named> named) {
        return named.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Named named) {
        return named instanceof SectionConfig section
                ? section.title(language.locale())
                : named.name(language.locale());
    }

    private static <T> void pairs(
            List<T> old, List<T> now, Function<T, String> key, BiConsumer<@Nullable T, @Nullable T> compare) {
        Map<String, T> olds = byKey(old, key);
        Map<String, T> news = byKey(now, key);
        var keys = new LinkedHashSet<>(news.keySet());
        keys.addAll(olds.keySet());
        keys.forEach(each -> compare.accept(olds.get(each), news.get(each)));
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    private static void every(Map<String, ?> old, Map<String, ?> now, Change change) {
        var keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        for (var key : keys) {
            if (!Objects.equals(old.get(key), now.get(key))) {
                change.of(key, shown(old.get(key)), shown(now.get(key)));
            }
        }
    }

    private static String shown(@Nullable Object value) {
        var text = value == null ? "—" : value.toString().replace('\n', ' ');
        return text.length() > 90 ? text.substring(0, 89) + "…" : text;
    }

    private interface Change {
        void of(String key, String was, String is);
    }
}
