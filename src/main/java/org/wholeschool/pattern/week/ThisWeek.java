package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * What the run of a school week lets out, as it is kept (JSON). No name of a person, no text and no pupil's key has a
 * field here, and no number under the lead's threshold.
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param monday of the week that was looked at
 * @param asOf the day from which one looked back
 * @param look whether this was the one look at the week; otherwise it is the same week with what came in since
 * @param from the Monday of the first week that was compared
 * @param weeks how many school weeks were compared
 * @param enough whether these were enough to compare anything
 * @param threshold from when on something is shown
 * @param findings what has more than expected
 * @param faded what the looks before this one found, and this one did not
 * @param total the school's total of the week
 * @param persistent where it is hot week after week
 */
public record ThisWeek(
        int format,
        LocalDate monday,
        LocalDate asOf,
        boolean look,
        LocalDate from,
        int weeks,
        boolean enough,
        LeadThreshold threshold,
        List<Finding> findings,
        List<Faded> faded,
        Total total,
        List<Persistent> persistent) {

    /** The layout that is written. A release of another one is not read: the next run takes its place. */
    public static final int FORMAT = 1;

    /** Copies the lists. */
    public ThisWeek {
        findings = List.copyOf(findings);
        faded = List.copyOf(faded);
        persistent = List.copyOf(persistent);
    }

    /**
     * Places and a part of the day.
     *
     * @param placeIds ids
     * @param places their names when the run was made
     * @param bandId the part of the day; 0 for all of them
     * @param band its name when the run was made; empty for all
     */
    public record Where(List<Long> placeIds, List<String> places, long bandId, String band) {

        /** Copies the lists. */
        public Where {
            placeIds = List.copyOf(placeIds);
            places = List.copyOf(places);
        }

        /**
         * @return whether the two are of one pattern: they share a place, in the same part of the day or with one of
         *     them in all parts.
         */
        boolean touches(Where other) {
            return (bandId == 0 || other.bandId() == 0 || bandId == other.bandId())
                    && placeIds.stream().anyMatch(other.placeIds()::contains);
        }

        /**
         * @param pattern a pattern
         * @param placeNames what places are called now
         * @param bandNames and parts of the day
         */
        static Where of(Pattern pattern, Map<Long, String> placeNames, Map<Long, String> bandNames) {
            Long band = pattern.bandId();
            return new Where(
                    pattern.placeIds(),
                    pattern.placeIds().stream()
                            .map(id -> placeNames.getOrDefault(id, ""))
                            .toList(),
                    band == null ? 0 : band,
                    band == null ? "" : bandNames.getOrDefault(band, ""));
        }
    }

    /**
     * A number as a lead may see it.
     *
     * @param display whether there is a number
     * @param concerns concerns; 0 unless shown
     * @param persons distinct persons; 0 unless shown
     * @param expected concerns to expect, to the nearest whole one; 0 unless shown
     */
    public record Count(LeadDisplay display, int concerns, int persons, int expected) {

        /** @throws IllegalArgumentException if what is not shown carries a number, or one is negative */
        public Count {
            if (concerns < 0
                    || persons < 0
                    || expected < 0
                    || display != LeadDisplay.SHOWN && concerns + persons + expected > 0) {
                throw new IllegalArgumentException("What is not shown carries no number, and none is negative");
            }
        }

        static Count of(LeadThreshold threshold, int concerns, int persons, double expected) {
            LeadDisplay display = threshold.display(concerns, persons);
            return display == LeadDisplay.SHOWN
                    ? new Count(display, concerns, persons, (int) Math.round(expected))
                    : new Count(display, 0, 0, 0);
        }
    }

    /** How sure something is. */
    public enum Strength {
        /** Chance would show as much once in a school year or less often. */
        CLEAR,
        /** Once in five school years or less often. */
        STRONG,
        /** Chance would show as much more often than once in a school year: unproven. */
        WATCH
    }

    /** What became of it since the look before. */
    public enum Life {
        NEW,
        CONTINUES,
        /** It had faded, and is back. */
        BACK,
        /** It was there, unproven, and is proven now: as much news as what is new. */
        PROVEN,
        /** It was not there when the week was looked at; what came in since shows it. The next look will tell. */
        SINCE;

        /** @return whether a look has brought it. */
        boolean isNews() {
            return this == NEW || this == BACK || this == PROVEN;
        }
    }

    /**
     * Something that has more than expected.
     *
     * @param patternId its pattern, whose life goes from week to week; 0 where it has none yet
     * @param life what became of it since the look before
     * @param strength how sure it is
     * @param times in how many school years as much would turn up once by chance, 1 to {@value WeekTeller#MOST_YEARS};
     *     for {@link Strength#WATCH} in how many weeks
     * @param where where and in which part of the day
     * @param from the Monday of its first week
     * @param weeks how many school weeks it has lasted
     * @param count how many, and how many to expect
     * @param beside what looks beside say of it; null in what was made before there were such
     */
    public record Finding(
            long patternId,
            Life life,
            Strength strength,
            int times,
            Where where,
            LocalDate from,
            int weeks,
            Count count,
            Beside beside) {}

    /**
     * What looks beside say of a finding. They add to what is told and tell of nothing new.
     *
     * @param within whether it stands out as well where each part of the day is compared with itself alone
     * @param together the connected places that belong together, where there are two or more of which each may be shown
     *     by itself; otherwise empty
     */
    public record Beside(boolean within, List<String> together) {

        /** Copies the list. */
        public Beside {
            together = List.copyOf(together);
        }
    }

    /**
     * A pattern that is not there any more.
     *
     * @param patternId which
     * @param where where it was
     * @param lastWeek the Monday of the last week in which it was found
     */
    public record Faded(long patternId, Where where, LocalDate lastWeek) {}

    /**
     * The school's total of a week.
     *
     * @param count how many, and how many to expect
     * @param known whether there is enough before it to say what to expect
     * @param limit up to how many would be usual
     * @param alarm whether there were more
     */
    public record Total(Count count, boolean known, int limit, boolean alarm) {

        /**
         * The same, without an alarm that the week's one look did not give: a total that is tested night after night
         * calls more often than it says.
         */
        Total noMoreThan(Total look) {
            return new Total(count, known, limit, alarm && look.alarm());
        }
    }

    /**
     * Where it is hot week after week, which a look for what is new cannot see.
     *
     * @param where where and in which part of the day
     */
    public record Persistent(Where where) {}

    /** Why a concern was not compared; the first that holds. */
    public enum LeftOut {
        CASEWORK,
        PLACE_NOT_KNOWN,
        TIME_NOT_KNOWN,
        /** It happened on a day on which the school was closed, or in a part of the day that the day did not have. */
        SCHOOL_CLOSED,
        /** The place is not there any more. */
        PLACE_GONE
    }
}
