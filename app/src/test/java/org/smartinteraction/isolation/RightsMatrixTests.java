package org.smartinteraction.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartinteraction.SignIn;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.assistance.ForSomebody;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Actions;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.space.RoleConfig;
import org.smartinteraction.space.SpaceConfig;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Template;
import org.smartinteraction.space.Templates;
import org.smartinteraction.space.Visit;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls every operation that asks {@link Access} first, as every role of every template, as a member without a role and
 * as nobody, and compares what happens with what the template declares. The operations are found in the compiled
 * classes, so a new one is among them without being named. Whoever holds every role at once, each of which asks for two
 * factors, may no more with one than a member.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RightsMatrixTests {

    private static final Set<String> REFUSALS =
            Set.of("people.refusal.role", "people.refusal.sign-in", Refusal.SECOND_STEP);

    @Autowired
    ApplicationContext context;

    @Autowired
    List<Actions> features;

    @Autowired
    Templates templates;

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    Spaces spaces;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    PlatformTransactionManager transactions;

    List<JavaMethod> methods;
    List<Operation> operations;

    /** A method that asks whether the acting person may do this. */
    record Operation(Object bean, Method method, Action action) {

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " (" + action.permission()
                    + ")";
        }
    }

    /** Somebody with at most one role; empty for nobody. */
    record Person(
            String name,
            @Nullable RoleConfig role,
            @Nullable Member member,
            List<RoleConfig> roles) {

        boolean may(Action action) {
            if (role != null && role.allows(action.permission())) {
                return true;
            }
            return switch (action.byDefault()) {
                case ANYONE -> true;
                case MEMBER -> member != null;
                case STAFF ->
                    role != null
                            && role.allows(Action.STAFF.permission())
                            && roles.stream()
                                    .filter(other -> !other.permissions().contains("*"))
                                    .noneMatch(other -> other.allows(action.permission()));
                case ADMIN -> role != null && role.allows(Action.CONFIGURE.permission());
            };
        }
    }

    @BeforeEach
    void whatAsksFirst() {
        methods = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.smartinteraction").stream()
                        .flatMap(each -> each.getMethods().stream())
                        .toList();
        operations =
                methods.stream().flatMap(method -> operation(method).stream()).toList();
    }

    @Test
    void everyActionIsAskedFor() {
        assertThat(operations).hasSizeGreaterThan(30);
        var asked = methods.stream()
                .filter(method -> !method.getName().equals("actions"))
                .flatMap(method -> actions(method))
                .toList();
        assertThat(features.stream().flatMap(feature -> feature.actions().stream()))
                .allMatch(asked::contains);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationObeysTheTemplate() {
        return templates.all().stream().flatMap(template -> {
            var tenant = TestSpaces.add(
                    registry, template.kind() == Template.Kind.REGION ? Tenant.Kind.REGION : Tenant.Kind.COMMUNITY);
            return everybody(tenant, template).stream()
                    .map(person -> dynamicTest(template.key() + ": " + person.name(), () -> check(tenant, person)));
        });
    }

    @TestFactory
    Stream<DynamicTest> withOneFactorWhoHoldsGuardedRolesMayNoMoreThanAMember() {
        return templates.all().stream()
                .map(template -> dynamicTest(template.key(), () -> {
                    var tenant = TestSpaces.add(
                            registry,
                            template.kind() == Template.Kind.REGION ? Tenant.Kind.REGION : Tenant.Kind.COMMUNITY);
                    var member = tenants.within(tenant.id(), () -> {
                        spaces.begin(guarded(template.space()));
                        var keys = template.space().roles().stream()
                                .map(RoleConfig::key)
                                .collect(Collectors.toSet());
                        return people.invite("all@example.org", "Everything", keys, null);
                    });
                    var person = new Person("everything by one factor", null, member, List.of());
                    for (var operation : operations) {
                        tenants.run(
                                tenant.id(),
                                () -> SignIn.ONE_FACTOR.as(member, () -> {
                                    check(person, operation);
                                    return member;
                                }));
                    }
                    tenants.run(
                            tenant.id(),
                            () -> SignIn.TWO_FACTORS.as(member, () -> {
                                assertThat(operations).allMatch(operation -> access.may(operation.action()));
                                return member;
                            }));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoActsForAnotherDoesWhatAMemberMayAndNothingOfStaff() {
        return templates.all().stream()
                .map(template -> dynamicTest(template.key(), () -> {
                    var tenant = TestSpaces.add(
                            registry,
                            template.kind() == Template.Kind.REGION ? Tenant.Kind.REGION : Tenant.Kind.COMMUNITY);
                    tenants.run(tenant.id(), () -> {
                        spaces.begin(template.space());
                        var clerk = people.invite("admin@example.org", "Everything", Set.of("admin"), null);
                        ForSomebody.run(context, clerk, () -> operations.forEach(this::checkForAnother));
                    });
                }));
    }

    private void checkForAnother(Operation operation) {
        var action = operation.action();
        boolean office = action.byDefault() == Who.STAFF || action.byDefault() == Who.ADMIN || action.weighty();
        var outcome = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return outcome(operation);
        });
        var message = outcome.filter(Refusal.class::isInstance).map(Throwable::getMessage);
        if (office || action.type().equals("people")) {
            assertThat(access.may(action)).as("may for another: %s", operation).isFalse();
            // What only the clerk themself can be asked for is answered for the clerk.
            if (!action.permission().equals("assistance.act")) {
                assertThat(message).as("calls for another: %s", operation).contains(Refusal.ON_BEHALF);
            }
        } else {
            assertThat(message).as("calls for another: %s", operation).isNotEqualTo(Optional.of(Refusal.ON_BEHALF));
        }
    }

    private static SpaceConfig guarded(SpaceConfig space) {
        return new SpaceConfig(
                space.languages(),
                space.names(),
                space.look(),
                space.welcome(),
                space.sections(),
                space.home(),
                space.roles().stream()
                        .map(role -> new RoleConfig(role.key(), role.names(), role.about(), role.permissions(), true))
                        .toList(),
                space.sectors(),
                space.verification(),
                space.statute());
    }

    private List<Person> everybody(Tenant tenant, Template template) {
        return tenants.within(tenant.id(), () -> {
            spaces.begin(template.space());
            var everybody = new ArrayList<Person>();
            everybody.add(new Person("nobody", null, null, List.of()));
            everybody.add(new Person(
                    "a member", null, people.invite("member@example.org", "Member", Set.of(), null), List.of()));
            for (var role : template.space().roles()) {
                everybody.add(new Person(
                        role.key(),
                        role,
                        people.invite(role.key() + "@example.org", role.key(), Set.of(role.key()), null),
                        template.space().roles()));
            }
            return everybody;
        });
    }

    private void check(Tenant tenant, Person person) {
        for (var operation : operations) {
            tenants.run(tenant.id(), () -> {
                if (person.member() == null) {
                    check(person, operation);
                } else {
                    people.run(person.member(), () -> check(person, operation));
                }
            });
        }
    }

    private void check(Person person, Operation operation) {
        assertThat(access.may(operation.action()))
                .as("%s may %s", person.name(), operation)
                .isEqualTo(person.may(operation.action()));
        var outcome = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return outcome(operation);
        });
        if (person.may(operation.action())) {
            assertThat(outcome.filter(Refusal.class::isInstance).map(Throwable::getMessage))
                    .as("%s calls %s", person.name(), operation)
                    .isNotEqualTo(Optional.of("people.refusal.role"));
        } else {
            assertThat(outcome)
                    .as("%s calls %s", person.name(), operation)
                    .hasValueSatisfying(refusal -> assertThat(refusal)
                            .isInstanceOf(Refusal.class)
                            .satisfies(refused -> assertThat(REFUSALS).contains(refused.getMessage())));
        }
    }

    /** What an operation throws when it is called with values that mean nothing. */
    private static Optional<Throwable> outcome(Operation operation) {
        try {
            operation.method().setAccessible(true);
            operation
                    .method()
                    .invoke(
                            operation.bean(),
                            Arrays.stream(operation.method().getParameterTypes())
                                    .map(RightsMatrixTests::meaningless)
                                    .toArray());
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            return Optional.of(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object meaningless(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type == String.class) {
            return "";
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == boolean.class) {
            return false;
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }

    /** The operation that a method is, if it asks for exactly one action, and a bean has it. Views only show. */
    private Optional<Operation> operation(JavaMethod method) {
        boolean asks = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Access.class)
                                && call.getName().equals("require")
                        || call.getName().equals("take")
                                && call.getTargetOwner().getSimpleName().equals("Rights"));
        var actions = actions(method).distinct().toList();
        boolean view = method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Visit.class));
        if (!asks || view || actions.size() != 1) {
            return Optional.empty();
        }
        var beans = context.getBeansOfType(method.getOwner().reflect()).values();
        return beans.stream()
                .findFirst()
                .map(bean -> new Operation(
                        AopTestUtils.getUltimateTargetObject(bean), method.reflect(), actions.getFirst()));
    }

    private static Stream<Action> actions(JavaMethod method) {
        return method.getFieldAccesses().stream()
                .filter(access -> access.getTarget().getRawType().isEquivalentTo(Action.class))
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .map(field -> field.reflect())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(RightsMatrixTests::action);
    }

    private static Action action(Field field) {
        try {
            field.setAccessible(true);
            return (Action) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
