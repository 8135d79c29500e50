package org.smartinteraction.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.smartinteraction.ui.Texts;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every operation that asks who is acting and writes something leads to {@link Journal#record}, as far as the compiled
 * classes tell, or stands here with the reason why nobody relies on it.
 */
class EveryActTests {

    /** What an operation asks to know whether the acting person may. */
    private static final Set<String> GUARDS =
            Set.of("Access.require", "People.requireMe", "People.requireOneself", "Operators.require");

    /**
     * Where the way to a line is not followed: whoever comes becomes a member by it, but that is no act; a limit that is
     * counted; a line that is written only when something in particular is the case.
     */
    private static final Set<String> APART = Set.of(
            "People.me",
            "People.behindTheGuise",
            "People.account",
            "People.errand",
            "People.oneself",
            "People.requireOneself",
            "People.requireMe",
            "Access.may",
            "Access.isStaff",
            "Access.require",
            "Pace.count",
            "Pace.countTo",
            "FirstLook.posted",
            "Publisher.publish",
            "Publisher.withdraw");

    private static final String OWN_DRAFT = "an administrator's own draft, which nobody sees before it is published";
    private static final String OWN_PICTURE = "a picture of one's own that nobody sees before it hangs on something";
    private static final String PART_OF_MENDING = "a part of Authors.mend, which writes the line";

    private static final Map<String, String> WITHOUT_A_LINE = Map.ofEntries(
            Map.entry("Attachments.keep", OWN_PICTURE),
            Map.entry("Attachments.describe", OWN_PICTURE),
            Map.entry("Attachments.drop", OWN_PICTURE),
            Map.entry("Attachments.hang", "a part of the act that shows the thing it hangs on"),
            Map.entry("Authors.see", "a mark that one has read something"),
            Map.entry("Builder.bringOver", OWN_DRAFT),
            Map.entry("Builder.change", OWN_DRAFT),
            Map.entry("Builder.discard", OWN_DRAFT),
            Map.entry("Builder.drop", OWN_DRAFT),
            Map.entry("Builder.putAside", OWN_DRAFT),
            Map.entry("Builder.restore", OWN_DRAFT),
            Map.entry("Builder.takeUp", OWN_DRAFT),
            Map.entry("NewSections.add", OWN_DRAFT),
            Map.entry("OwnTemplates.apply", OWN_DRAFT),
            Map.entry("Desk.importAreas", "the platform's register of areas, of no space"),
            Map.entry("IssueModerated.mend", PART_OF_MENDING),
            Map.entry("Phones.send", "a code on its way to oneself; typing it is the act"),
            Map.entry("Stack.begin", "an empty stack of paper; each form of it is an act"),
            Map.entry("Stack.refused", "a form that was not entered is only counted"),
            Map.entry("Solutions.propose", "a draft, which its team alone sees before it is published"),
            Map.entry("SpaceRequests.refuse", "a request for a space that does not exist"));

    /** A line's name as it is passed on; a text with something added is not looked at. */
    private static final Pattern ACT =
            Pattern.compile("(?:journal\\.record(?:Outcome)?|publishing\\.renew|changed)\\(\\s*(?:solution,\\s*)?"
                    + "\"([a-z]+)\\.([a-z-]+)\"\\s*,");

    private static Map<String, Operation> operations;

    /** @param told whether it leads to a line */
    private record Operation(String name, boolean told) {}

    @BeforeAll
    static void whatAsksFirstAndWrites() {
        operations = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.smartinteraction")) {
            if (type.isMetaAnnotatedWith(Component.class)) {
                type.getMethods().stream().filter(EveryActTests::isOffered).forEach(method -> operation(method));
            }
        }
    }

    @Test
    void everyActOnWhichOthersRelyIsInTheJournal() {
        assertThat(operations).hasSizeGreaterThan(100);
        assertThat(silent()).isSubsetOf(WITHOUT_A_LINE.keySet());
    }

    @Test
    void whateverNeedsNoLineIsStillThere() {
        assertThat(silent()).containsAll(WITHOUT_A_LINE.keySet());
    }

    @Test
    void everyLineHasItsWords() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1) + ".act." + found.group(2))
                        .forEach(acts::add);
            }
        }
        assertThat(acts)
                .hasSizeGreaterThan(60)
                .allMatch(Texts.in(Texts.UKRAINIAN)::has)
                .allMatch(Texts.in(Texts.ENGLISH)::has);
    }

    private static Set<String> silent() {
        return operations.values().stream()
                .filter(operation -> !operation.told())
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What others can call and does not only read. */
    private static boolean isOffered(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !(method.isAnnotatedWith(Transactional.class)
                        && method.getAnnotationOfType(Transactional.class).readOnly());
    }

    private static void operation(JavaMethod method) {
        boolean asks = reach(method, Set.of()).stream().anyMatch(unit -> GUARDS.contains(name(unit)));
        var reached = reach(method, APART);
        boolean changes =
                reached.stream().anyMatch(unit -> writes(unit) || name(unit).startsWith("Publisher."));
        if (asks && changes) {
            var told = reached.stream().anyMatch(unit -> name(unit).matches("Journal\\.record(Outcome)?"));
            operations.put(method.getFullName(), new Operation(name(method), told));
        }
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }

    /** SQL that changes rows, an entity that is kept or dropped, and an entity's verb. */
    private static boolean writes(JavaCodeUnit unit) {
        boolean asksForIt = unit.getCallsFromSelf().stream().anyMatch(call -> {
            var owner = call.getTargetOwner();
            var name = call.getName();
            return owner.isEquivalentTo(JdbcClient.StatementSpec.class) && name.equals("update")
                    || owner.isAssignableTo(EntityManager.class)
                            && Set.of("persist", "remove", "merge").contains(name)
                    || owner.isAssignableTo(Repository.class) && name.matches("(save|delete).*");
        });
        return asksForIt
                || unit instanceof JavaMethod
                        && unit.getOwner().isAnnotatedWith(Entity.class)
                        && unit.getFieldAccesses().stream().anyMatch(field -> field.getAccessType() == AccessType.SET);
    }

    /** Everything of ours that may run when this is called, lambdas and implementations included. */
    private static Set<JavaCodeUnit> reach(JavaMethod from, Set<String> apart) {
        var reached = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(Set.of(from));
        while (!next.isEmpty()) {
            var unit = next.poll();
            if (reached.add(unit) && (unit.equals(from) || !apart.contains(name(unit)))) {
                Stream.concat(
                                unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                                unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                        .filter(target -> target.getOwner().getPackageName().startsWith("org.smartinteraction"))
                        .flatMap(EveryActTests::behind)
                        .forEach(next::add);
            }
        }
        return reached;
    }

    private static Stream<JavaCodeUnit> behind(CodeUnitAccessTarget target) {
        var types =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                target.resolveMember().stream(),
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(target.getName(), types).stream()));
    }
}
