package org.smartinteraction.tenancy;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs every test of a class, and what it does before and after each, on the platform's own site. Browserless tests
 * need it: no servlet filter runs in them.
 */
public final class OnThePlatform implements InvocationInterceptor {

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onThePlatform(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onThePlatform(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onThePlatform(invocation);
    }

    private static void onThePlatform(Invocation<Void> invocation) throws Throwable {
        try {
            Tenancy.bind(new Site.Platform(), () -> {
                try {
                    return invocation.proceed();
                } catch (Exception | Error failure) {
                    throw failure;
                } catch (Throwable failure) {
                    throw new IllegalStateException(failure);
                }
            });
        } catch (Exception failure) {
            throw failure;
        }
    }
}
