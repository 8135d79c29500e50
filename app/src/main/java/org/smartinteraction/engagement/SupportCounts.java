package org.smartinteraction.engagement;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.tenancy.Outage;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Subjects whose number of supporters changed since it was last published. A thousand people who press the button in
 * one minute cause a thousand inserted rows, but only a few published numbers.
 */
@Component
class SupportCounts {

    private static final Logger log = LoggerFactory.getLogger(SupportCounts.class);

    private record Subject(UUID tenant, UUID id) {}

    private final Set<Subject> changed = ConcurrentHashMap.newKeySet();
    private final Tenants tenants;
    private final ApplicationEventPublisher events;

    SupportCounts(Tenants tenants, ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.events = events;
    }

    /** To be called in the transaction of the change; it counts from its commit on. */
    void changed(UUID subject) {
        var key = new Subject(Tenancy.tenant().id(), subject);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.add(key);
            }
        });
    }

    /** Tells the features whose subjects they are, each within its tenant. */
    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void tell() {
        for (var subject : Set.copyOf(changed)) {
            if (changed.remove(subject)) {
                try {
                    tenants.run(subject.tenant(), () -> events.publishEvent(new SupportsChanged(subject.id())));
                } catch (RuntimeException failure) {
                    if (Outage.is(failure)) {
                        log.warn("A number of supporters waits for the database: {}", failure.getMessage());
                        changed.add(subject);
                        return;
                    }
                    log.error("The number of supporters of {} could not be published", subject, failure);
                }
            }
        }
    }
}
