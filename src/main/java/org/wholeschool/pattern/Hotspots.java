package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.LeadLine;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.PlaceGroup;

/**
 * What a hotspot release holds, as it is kept (JSON): counts of cells and words for small ones. No name of a person, no
 * text of a concern and no pupil's key has a field here.
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param threshold from when on a cell shows its number
 * @param bands the parts of the day that were counted, in the order of the day; "not known" is not among them
 * @param weekdays the weekdays with lessons, 1 Monday to 7 Sunday, and last 0 for all other days
 * @param places the places that were counted, in the school's order; neither "not known" nor home is among them
 * @param years the school years with concerns, the newest first; the current one always comes first
 */
public record Hotspots(
        int format,
        LeadThreshold threshold,
        List<CountedBand> bands,
        List<Integer> weekdays,
        List<CountedPlace> places,
        List<Year> years) {

    /**
     * The layout that is written. A release of another one is shown to nobody: a run takes its place where somebody
     * asks for it ({@link Releases#hotspots}). Of 1, small cells could be worked out by subtraction.
     */
    public static final int FORMAT = 2;

    /** Copies the lists. */
    public Hotspots {
        bands = List.copyOf(bands);
        weekdays = List.copyOf(weekdays);
        places = List.copyOf(places);
        years = List.copyOf(years);
    }

    /**
     * A part of the day.
     *
     * @param id the band's id
     * @param name its name when the run was made
     * @param group its group
     */
    public record CountedBand(long id, String name, BandGroup group) {}

    /**
     * A place.
     *
     * @param id its id
     * @param name its name when the run was made
     * @param group its group
     * @param fromImport whether the school has it because of another system's log
     */
    public record CountedPlace(long id, String name, PlaceGroup group, boolean fromImport) {}

    /**
     * The patterns of one school year, by the day on which things happened.
     *
     * @param from the calendar year in which the school year began
     * @param startsOn first day that was counted
     * @param endsOn last day that was counted
     * @param about concerns in the grids, to the nearest {@value HotspotRun#ROUGHLY}, so that no small cell can be
     *     worked out from it
     * @param groups the four place groups x bands
     * @param places single places x bands; what to expect comes from the whole school, not from the group
     * @param groupDays the four place groups x weekdays
     * @param placeDays single places x weekdays
     * @param bandKinds place groups and bands, a row for each pair (group x bands + band), x {@link CategoryGroup}
     * @param dayKinds place groups and weekdays, a row for each pair, x {@link CategoryGroup}
     * @param stories the places, as rows of that grid, at which one pupil is in more than half of the year's concerns,
     *     where these are not few: a story that is spread over the parts of the day fills no cell
     * @param quiet the places, as rows of that grid, of which in the whole year fewer concerns were logged than show a
     *     number, or none; "fewer than 5" is said of them and no number
     * @param leftOut for each {@link LeftOut} how many concerns are not in the grids, by the same threshold
     * @param halfTerms the half-terms that have begun, in the order of time
     */
    public record Year(
            int from,
            LocalDate startsOn,
            LocalDate endsOn,
            int about,
            HeatGrid groups,
            HeatGrid places,
            HeatGrid groupDays,
            HeatGrid placeDays,
            HeatGrid bandKinds,
            HeatGrid dayKinds,
            List<Integer> stories,
            List<Integer> quiet,
            List<LeadCell> leftOut,
            List<HalfTerm> halfTerms) {

        /** Copies the lists. */
        public Year {
            stories = List.copyOf(stories);
            quiet = List.copyOf(quiet);
            leftOut = List.copyOf(leftOut);
            halfTerms = List.copyOf(halfTerms);
        }
    }

    /**
     * One half-term by itself, in one dimension at a time.
     *
     * @param position 1 to 6
     * @param name as people say it
     * @param startsOn first day
     * @param endsOn last day that was counted
     * @param byPlaceGroup one cell for each {@link PlaceGroup}
     * @param byBandGroup one cell for each {@link BandGroup}
     */
    public record HalfTerm(
            int position,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            LeadLine byPlaceGroup,
            LeadLine byBandGroup) {}

    /** Why a concern is in no grid; the first that holds. */
    public enum LeftOut {

        /** Its category is casework, or it was at home: a child's case, never a pattern of the school's. */
        CASEWORK,

        /** Nobody knows where it was. */
        PLACE_NOT_KNOWN,

        /** Nobody knows on which day, or in which part of the day, it was. */
        TIME_NOT_KNOWN
    }
}
