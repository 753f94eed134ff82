package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.pattern.week.ThisWeek;

/**
 * A place and time that stands out.
 *
 * @param source what says so
 * @param life what became of it since the week before; null unless a week's look found it
 * @param where which places and part of the day
 * @param patternId the pattern, whose life goes from week to week; 0 where it has none
 * @param since the Monday of its first week, where a week's look found it; otherwise null
 * @param weeksWith in how many of the weeks there was anything, for what is busy every week; otherwise 0
 * @param cell its concerns in the latest weeks, and what was expected
 * @param isEnough whether the last four weeks have enough to be told of outside a lead's screen, whatever weeks are
 *     shown
 */
record Finding(
        Source source,
        ThisWeek.Life life,
        ThisWeek.Where where,
        long patternId,
        LocalDate since,
        int weeksWith,
        WindowGrid.Cell cell,
        boolean isEnough) {

    /** What says that it stands out, the strongest first. */
    enum Source {
        /** The look at the last closed week: more than chance explains. */
        WEEK,
        /** Busy week after week. */
        EVERY_WEEK
    }

    /** @return whether it is told as a finding: what is busy every week is one only while it has more than expected */
    boolean isStrong() {
        return source != Source.EVERY_WEEK || cell.level().compareTo(Level.ABOVE) >= 0;
    }

    /**
     * @return whether it may leave a lead's screen: what is busy every week is told in the same words whatever its
     *     latest weeks have; of all else enough concerns and persons are needed in four weeks, and more than one or a
     *     few pupils. Were it by the weeks that are shown, a finding in one print and not in another would tell a small
     *     number
     */
    boolean isPrintable() {
        return source == Source.EVERY_WEEK || isEnough;
    }

    /** @return whether they are of one place and time */
    boolean isAt(List<Long> places, long band) {
        return where.bandId() == band && where.placeIds().containsAll(places);
    }
}
