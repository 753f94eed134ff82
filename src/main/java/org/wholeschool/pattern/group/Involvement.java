package org.wholeschool.pattern.group;

/**
 * A pupil's part in a concern of a context category: a fact, without a name or a text.
 *
 * @param concern       which concern, as a number that means nothing outside of the run
 * @param pupil         which pupil, likewise
 * @param role          the pupil's part in it
 * @param place         where, as the place's id; negative where it is not known
 * @param band          in which part of the day, as its id; negative where it is not known
 * @param categoryGroup of which of the five groups of kinds
 * @param term          in which term it happened
 */
public record Involvement(int concern, int pupil, Role role, long place, long band, long categoryGroup, Term term) {

    /** Terms as far as groups tell them apart. */
    public enum Term {
        THIS,
        LAST,
        /** Before these two, or on a day that neither has, such as one in the holidays: it counts for where, when, about what and in which part, and in no comparison. */
        EARLIER,
        /** Too long ago to be told of. It says on which side two pupils stood, and nothing else. */
        LONG_AGO
    }
}
