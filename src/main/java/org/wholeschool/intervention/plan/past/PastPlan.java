package org.wholeschool.intervention.plan.past;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * A plan that is closed, for anyone who meets its context again.
 *
 * @param id which
 * @param title its name
 * @param about what it was about, in words
 * @param closed the day on which it was closed
 * @param reading what its review found, a name of {@link org.wholeschool.intervention.evaluation.Judgement.Reading}; or
 *     NOT_ASKED where counts were not and pupils said nothing; null where no one has asked whether it worked
 * @param learnt what was learnt, as it was written
 * @param context where it comes up again
 */
public record PastPlan(
        long id, String title, String about, LocalDate closed, String reading, String learnt, Context context) {

    /**
     * Where a plan comes up again.
     *
     * @param patternId the pattern from which it was begun, or null
     * @param groupId the group that it was about, or null
     * @param places its places; none where it was about something else
     * @param bands its parts of the day; none for all of them
     */
    record Context(Long patternId, Long groupId, Set<Long> places, Set<Long> bands) {

        /** Copies the sets. */
        Context {
            places = Set.copyOf(places);
            bands = Set.copyOf(bands);
        }

        /**
         * By the rule by which what a look finds is the same pattern as before: one place is enough, in the same part
         * of the day or where one of the two is about all of it.
         *
         * @param found places
         * @param bandId a part of the day; 0 for all of it
         */
        boolean touches(Collection<Long> found, long bandId) {
            return (bandId == 0 || bands.isEmpty() || bands.contains(bandId))
                    && found.stream().anyMatch(places::contains);
        }

        boolean isFrom(long pattern) {
            return patternId != null && patternId == pattern;
        }

        boolean isOfGroup(long group) {
            return groupId != null && groupId == group;
        }
    }
}
