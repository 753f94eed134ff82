package org.wholeschool.pattern.group;

/**
 * A pupil's part in a concern of a context category: a fact, without a name or a text.
 *
 * @param concern which concern, as a number that means nothing outside of the run
 * @param pupil which pupil, likewise
 * @param role the pupil's part in it
 * @param place where, as the place's id; negative where it is not known
 * @param band in which part of the day, as its id; negative where it is not known
 * @param categoryGroup of which of the five groups of kinds
 * @param term in which term it happened
 * @param received the day on which it was logged, in days since 1970: what was logged lately is held back
 *     ({@link Renewal})
 */
public record Involvement(
        int concern, int pupil, Role role, long place, long band, long categoryGroup, Term term, long received) {

    /** Of a concern that was logged so long ago that nothing of it is held back. */
    public Involvement(int concern, int pupil, Role role, long place, long band, long categoryGroup, Term term) {
        this(concern, pupil, role, place, band, categoryGroup, term, 0);
    }

    /** Terms as far as groups tell them apart. */
    public enum Term {
        THIS,
        LAST,
        /**
         * Before these two, or on a day that neither has, such as one in the holidays: it counts for where, when, about
         * what and in which part, and in no comparison.
         */
        EARLIER,
        /**
         * Logged since what concerns say was last renewed: it says that two stood against each other, where they did,
         * and nothing else.
         */
        NEW,
        /** Too long ago to be told of. It says on which side two pupils stood, and nothing else. */
        LONG_AGO
    }
}
