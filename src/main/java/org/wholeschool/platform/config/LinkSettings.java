package org.wholeschool.platform.config;

/** What an installation sets for links between pupils: review, end and challenges. */
public final class LinkSettings {

    private LinkSettings() {}

    /**
     * @return a link between pupils is looked at again after so many weeks, and ends where no one does: what was so in
     *     one term need not be so in the next.
     */
    public static int reviewWeeks() {
        return Settings.number("wholeschool.link.review-weeks", 12, 1, 26);
    }

    /** @return the review of a link can be put off by so many weeks at most; at least {@link #reviewWeeks}. */
    public static int reviewMostWeeks() {
        int most = Settings.number("wholeschool.link.review-most-weeks", 26, 1, 52);
        if (most < reviewWeeks()) {
            throw Halt.because("wholeschool.link.review-most-weeks is \"" + most
                    + "\"; it must be at least wholeschool.link.review-weeks, which is " + reviewWeeks() + ".");
        }
        return most;
    }

    /**
     * @return so many days after a link has ended everything of it is deleted: long enough to see that it was let go by
     *     mistake.
     */
    public static int graceDays() {
        return Settings.number("wholeschool.link.grace-days", 28, 1, 182);
    }

    /**
     * @return a pupil or a parent who says that a link is wrong has an answer within so many days: the law gives a
     *     month.
     */
    public static int challengeDays() {
        return Settings.number("wholeschool.link.challenge-days", 28, 5, 30);
    }

    /**
     * @return so many days after its answer a challenge to a link that goes on is deleted; it goes earlier with its
     *     link.
     */
    public static int challengeKeepDays() {
        return Settings.number("wholeschool.link.challenge-keep-days", 365, 28, 1826);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        reviewMostWeeks();
        graceDays();
        challengeDays();
        challengeKeepDays();
    }
}
