package org.smartinteraction;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Makes the application that a test class asks the one that {@link SecurityContextHolder} belongs to. Each application
 * of this process has a holder of its own, and the static one is that of whichever was started last.
 */
public final class WhoActs extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            claim(test);
        }
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        claim(test);
    }

    private static void claim(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
