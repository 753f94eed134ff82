package org.wholeschool.intervention.plan.reach;

import java.util.List;
import java.util.Set;

/**
 * How far a plan reaches, as far as the school's own data tell.
 *
 * @param by from what it is known how many pupils it reaches, or why that is not known
 * @param pupils how many; null where it is not known
 * @param years the years that its writer says come there
 * @param visits what the school says of how many come to its places, a sentence for each of which it says something
 * @param of which concerns the shares are of; {@link Share#NOT_FOR_YOU} for anyone who is shown no patterns
 * @param shares the last school year and this one, so far as there are such
 * @param effort what it is to take
 */
public record Reach(
        By by,
        PupilBand pupils,
        Set<Integer> years,
        List<String> visits,
        Share of,
        List<OfYear> shares,
        PlanEffort effort) {

    /** Copies the lists. */
    public Reach {
        visits = List.copyOf(visits);
        shares = List.copyOf(shares);
    }

    /** From what it is known how many pupils a plan reaches. */
    public enum By {
        /** Everybody on roll. */
        SCHOOL,
        /** Everybody on roll in its year. */
        YEAR,
        /** Everybody on roll in the years of which its writer says that they come there. */
        YEARS_SAID,
        /** Not known: its writer says of no year that it comes there, and there is no timetable. */
        NOT_SAID,
        /** Not known: no one is enrolled in an online space. */
        ONLINE,
        /** Not told: how many a group is, is never told. */
        GROUP
    }

    /** Of which concerns there is a share. */
    public enum Share {
        /** Of those at the plan's places, in its parts of the day. */
        PLACES,
        /** Of none: the plan has no place yet. */
        NO_PLACE,
        /** Of those at all online places: which of them were in the plan's is not known. */
        ONLINE,
        /** All of them. */
        SCHOOL,
        /** Concerns are told to leads by place and time, and not by year. */
        YEAR,
        /** Nor by group. */
        GROUP,
        /** The person who looks is shown no patterns. */
        NOT_FOR_YOU
    }

    /**
     * How many of a school year's concerns were at the plan's places, in its parts of the day. Exact: for a screen of
     * someone who may read them.
     *
     * @param year "2025/26"
     * @param isCurrent whether that school year is not over
     * @param concerns how many were there, then
     * @param total how many the year has
     */
    public record OfYear(String year, boolean isCurrent, int concerns, int total) {

        private static final int PER_CENT = 100;

        /** @return the share, in per cent; 0 of none */
        public long perCent() {
            return total == 0 ? 0 : Math.round((double) PER_CENT * concerns / total);
        }
    }
}
