package org.wholeschool.pattern.group;

/**
 * An established link between two pupils that is within its review date. What is not established, or past its date, is
 * no input at all. There is no decay with age.
 *
 * @param one a pupil, as a number that means nothing outside of the run
 * @param other another pupil
 * @param kind what ties them
 * @param probability that it is as it was graded ({@link GradeProbabilities}), more than 0 and at most 1
 */
public record GradedLink(int one, int other, TieKind kind, double probability) {

    /** @throws IllegalArgumentException if it ties a pupil to themself or the probability is none */
    public GradedLink {
        if (one == other || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "Not a link: " + one + " and " + other + " with probability " + probability);
        }
    }
}
