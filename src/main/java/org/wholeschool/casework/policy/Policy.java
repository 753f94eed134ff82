package org.wholeschool.casework.policy;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A policy of the school with its dates. */
@Entity
public class Policy extends SchoolOwned {

    private String name;

    private LocalDate approvedOn;

    private LocalDate reviewOn;

    @SuppressWarnings("unused") // queries read it
    private Long keptBy;

    @SuppressWarnings("unused") // queries read it
    private Instant keptAt;

    protected Policy() {}

    /**
     * @param name what it is called
     * @param approvedOn the day on which it was approved
     * @param reviewOn the day of its next review
     */
    public Policy(String name, LocalDate approvedOn, LocalDate reviewOn) {
        this.name = name;
        this.approvedOn = approvedOn;
        this.reviewOn = reviewOn;
    }

    final void change(PolicyEntry entry) {
        name = entry.name();
        approvedOn = entry.approvedOn();
        reviewOn = entry.reviewOn();
    }

    /**
     * @param by whose account entered it; null for a job
     * @param at when
     */
    public final void kept(Long by, Instant at) {
        keptBy = by;
        keptAt = at;
    }

    PolicyEntry entry() {
        return new PolicyEntry(getId(), getVersion(), name, approvedOn, reviewOn);
    }
}
