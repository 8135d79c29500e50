package org.smartinteraction.journal;

import java.time.LocalDate;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes every day with a checkpoint of each journal. */
@Component
class Checkpoints {

    private final Tenants tenants;
    private final JournalRows rows;
    private final TransactionTemplate transaction;

    Checkpoints(Tenants tenants, JournalRows rows, PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A few minutes before midnight; harmless when several nodes do it. */
    @Scheduled(cron = "0 55 23 * * *", zone = "Europe/Kyiv")
    void closeTheDay() {
        var today = LocalDate.now();
        tenants.forEach(_ -> transaction.executeWithoutResult(_ -> rows.check(today)));
    }
}
