package org.wholeschool.concern.facts;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * As what a concern was counted when its school year was published: to know, when the year is corrected, which concerns
 * are not that any more. It says nothing of pupils, and goes with its concern.
 */
@Entity
@Table(name = "counted_concern")
class CountedConcern extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private int schoolYear;

    private long concernId;

    private long placeId;

    private long bandId;

    private long categoryId;

    private LocalDate receivedOn;

    protected CountedConcern() {}

    CountedConcern(int schoolYear, long concernId, ConcernFacts.Fact as) {
        this.schoolYear = schoolYear;
        this.concernId = concernId;
        placeId = as.placeId();
        bandId = as.bandId();
        categoryId = as.categoryId();
        receivedOn = as.receivedOn();
    }

    long concernId() {
        return concernId;
    }

    /** @return whether it counts as the same by now. */
    boolean isStill(ConcernFacts.Fact now) {
        return now != null
                && placeId == now.placeId()
                && bandId == now.bandId()
                && categoryId == now.categoryId()
                && receivedOn.equals(now.receivedOn());
    }

    ConcernFacts.Fact fact(int[] pupils) {
        return new ConcernFacts.Fact(placeId, bandId, categoryId, null, receivedOn, pupils);
    }
}
