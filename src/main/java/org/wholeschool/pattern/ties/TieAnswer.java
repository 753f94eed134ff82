package org.wholeschool.pattern.ties;

/**
 * What is known of the ties in one pattern: whether pupils named in it know each other more than pupils elsewhere do.
 *
 * @param outcome what may be said
 * @param concerns the pattern's, of those that name a pupil
 * @param pupils how many pupils these name
 * @param others concerns of the same weeks that it was compared with
 * @param linkedPupils how many of the pattern's pupils have any link that counts, to anyone, from before it began
 * @param links how many such links each of its pupils has on average
 * @param linksNeeded how many it would take to notice one circle in half of the concerns, more often than not; above
 *     {@value TieComparison#FRIENDS} there are too few concerns for that
 * @param tiedPupils how many of them such a link joins with a pupil of another concern of the pattern
 * @param pairs pairs of the pattern's concerns that share no pupil and are joined by a link: the statistic T
 * @param expected how many such pairs there are on average when the label is shuffled
 * @param p the chance of as many pairs or more, if ties had nothing to do with the pattern
 * @param falseDiscovery p as adjusted for all patterns of the run
 */
public record TieAnswer(
        Outcome outcome,
        int concerns,
        int pupils,
        int others,
        int linkedPupils,
        double links,
        double linksNeeded,
        int tiedPupils,
        int pairs,
        double expected,
        double p,
        double falseDiscovery) {

    /** What may be said. That a place is the cause is never one of these: no number of links can show it. */
    public enum Outcome {
        /** Pupils named here know each other more than pupils named elsewhere. */
        TIES_STAND_OUT,
        /** There were enough links to notice, and ties are as they are elsewhere. */
        NO_SIGN,
        /** Too few links were recorded before the pattern began, or too few concerns to compare with. */
        TOO_FEW_LINKS
    }

    /** What it would take to tell. */
    public enum Missing {
        /** Links of the pupils named here: with more of them recorded the question can be answered. */
        LINKS,
        /** Concerns, here or of the same kind in the same weeks: no links can make up for them. */
        CONCERNS
    }

    /** @return where it cannot be told, what is missing */
    public Missing missing() {
        return links < linksNeeded && linksNeeded <= TieComparison.FRIENDS ? Missing.LINKS : Missing.CONCERNS;
    }
}
