package org.smartinteraction;

import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Runs every test of a class, and what it does before and after each, in a fresh community's space as its
 * administrator. Browserless tests need it: no servlet filter runs in them.
 */
public final class InASpace implements InvocationInterceptor {

    private record Stage(Tenant tenant, Member administrator) {}

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        within(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        within(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        within(invocation, context);
    }

    private static void within(Invocation<Void> invocation, ExtensionContext context) {
        var beans = SpringExtension.getApplicationContext(context);
        var stage = context.getStore(ExtensionContext.Namespace.create(InASpace.class, context.getUniqueId()))
                .computeIfAbsent("stage", _ -> stage(context), Stage.class);
        beans.getBean(Tenants.class)
                .run(
                        stage.tenant().id(),
                        () -> beans.getBean(People.class).run(stage.administrator(), () -> {
                            try {
                                invocation.proceed();
                            } catch (RuntimeException | Error failure) {
                                throw failure;
                            } catch (Throwable failure) {
                                throw new IllegalStateException(failure);
                            }
                        }));
    }

    private static Stage stage(ExtensionContext context) {
        var beans = SpringExtension.getApplicationContext(context);
        var tenant = TestSpaces.add(beans.getBean(TenantRegistry.class), Tenant.Kind.COMMUNITY);
        var administrator = beans.getBean(Tenants.class).within(tenant.id(), () -> {
            beans.getBean(Spaces.class)
                    .begin(beans.getBean(Templates.class)
                            .find("village")
                            .orElseThrow()
                            .space());
            return beans.getBean(People.class).invite("admin@demo.example", "Admin", Set.of("admin"), null);
        });
        return new Stage(tenant, administrator);
    }
}
