package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.smartinteraction.tenancy.TenantEntity;

/** A value of an indicator on a day, and where it comes from. */
@Entity(name = "SolutionMeasurement")
@Table(name = "solution_measurement")
class Measurement extends TenantEntity {

    @Column
    private UUID solutionId;

    @Column
    private UUID indicatorId;

    /** In thousandths of the indicator's unit. */
    @Column
    private long value;

    @Column
    private LocalDate measuredOn;

    @Column
    private String source;

    @Column
    private UUID memberId;

    Measurement() {}

    Measurement(Indicator indicator, long value, LocalDate measuredOn, String source, Signed by) {
        this.solutionId = indicator.solutionId();
        this.indicatorId = indicator.id();
        this.value = value;
        this.measuredOn = measuredOn;
        this.source = source.strip();
        this.memberId = by.by();
    }

    UUID indicatorId() {
        return indicatorId;
    }

    long value() {
        return value;
    }

    LocalDate measuredOn() {
        return measuredOn;
    }

    String source() {
        return source;
    }
}
