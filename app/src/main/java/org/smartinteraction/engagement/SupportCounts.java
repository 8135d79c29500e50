package org.smartinteraction.engagement;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    @Scheduled(fixedDelayString = "${smart.supports.publish-every:3s}")
    void tell() {
        for (var subject : Set.copyOf(changed)) {
            if (changed.remove(subject)) {
                tenants.run(subject.tenant(), () -> events.publishEvent(new SupportsChanged(subject.id())));
            }
        }
    }
}
