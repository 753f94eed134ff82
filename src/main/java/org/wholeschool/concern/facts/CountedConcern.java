package org.wholeschool.concern.facts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.concern.facts.ConcernFacts.CameOf;
import org.wholeschool.concern.facts.ConcernFacts.Part;
import org.wholeschool.concern.facts.ConcernFacts.WholeFact;
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

    /** Null in a school year that was published before governors were told of it. */
    @Enumerated(EnumType.STRING)
    private CameOf cameOf;

    protected CountedConcern() {}

    CountedConcern(int schoolYear, long concernId, WholeFact whole) {
        ConcernFacts.Fact as = whole.fact();
        this.schoolYear = schoolYear;
        this.concernId = concernId;
        placeId = as.placeId();
        bandId = as.bandId();
        categoryId = as.categoryId();
        receivedOn = as.receivedOn();
        cameOf = whole.cameOf();
    }

    long concernId() {
        return concernId;
    }

    /** @return whether it counts as the same by now. */
    boolean isStill(WholeFact whole) {
        if (whole == null) {
            return false;
        }
        ConcernFacts.Fact now = whole.fact();
        return placeId == now.placeId()
                && bandId == now.bandId()
                && categoryId == now.categoryId()
                && receivedOn.equals(now.receivedOn())
                && (cameOf == null || cameOf == whole.cameOf());
    }

    /** @param parts the parts of those whom it names by now */
    WholeFact whole(List<Part> parts) {
        int[] pupils = parts.stream().mapToInt(Part::pupil).distinct().sorted().toArray();
        return new WholeFact(
                new ConcernFacts.Fact(placeId, bandId, categoryId, null, receivedOn, pupils),
                parts,
                cameOf == null ? CameOf.KEPT_IN_SCHOOL : cameOf);
    }
}
