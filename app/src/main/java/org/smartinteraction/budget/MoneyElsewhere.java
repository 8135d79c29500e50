package org.smartinteraction.budget;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.smartinteraction.budget.Funding.MoneyMoved;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the tenant whose thing it is that another one moved money for it, within that tenant and after the change is
 * kept, so that what it published is made anew by itself.
 */
@Component
class MoneyElsewhere {

    private final Set<MoneyMoved> moved = ConcurrentHashMap.newKeySet();
    private final Tenants tenants;
    private final TenantDirectory directory;
    private final ApplicationEventPublisher events;

    MoneyElsewhere(Tenants tenants, TenantDirectory directory, ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.directory = directory;
        this.events = events;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MoneyMoved event) {
        if (!event.tenant().equals(event.subjectTenant())) {
            moved.add(event);
        }
    }

    @Scheduled(fixedDelayString = "${smart.money.tell-every:1s}")
    void tell() {
        for (var event : Set.copyOf(moved)) {
            if (moved.remove(event) && directory.byId(event.subjectTenant()).isPresent()) {
                tenants.run(event.subjectTenant(), () -> events.publishEvent(event));
            }
        }
    }
}
