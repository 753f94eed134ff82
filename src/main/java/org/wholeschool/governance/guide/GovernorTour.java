package org.wholeschool.governance.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** That an account has ended the tour of the governors' page, or wants to see it again. */
@Entity
@Table(name = "governor_tour")
class GovernorTour extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long accountId;

    private boolean ended;

    protected GovernorTour() {}

    GovernorTour(long accountId) {
        this.accountId = accountId;
    }

    boolean isEnded() {
        return ended;
    }

    void end(boolean isOver) {
        ended = isOver;
    }
}
