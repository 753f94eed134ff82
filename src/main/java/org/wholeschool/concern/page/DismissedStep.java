package org.wholeschool.concern.page;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A step of what to do next that a lead has marked as not needed for a concern. */
@Entity
@Table(name = "dismissed_step")
class DismissedStep extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    @SuppressWarnings("unused") // queries read it
    private Concern concern;

    private String step;

    private long about;

    private Instant dismissedAt;

    private Long dismissedBy;

    protected DismissedStep() {}

    DismissedStep(Concern concern, StepKey key, Long by, Instant at) {
        this.concern = concern;
        step = key.step();
        about = key.about();
        dismissedBy = by;
        dismissedAt = at;
    }

    StepKey key() {
        return new StepKey(step, about);
    }

    Instant getDismissedAt() {
        return dismissedAt;
    }

    Long getDismissedBy() {
        return dismissedBy;
    }
}
