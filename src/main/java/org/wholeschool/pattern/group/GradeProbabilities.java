package org.wholeschool.pattern.group;

/**
 * How far a grade is to be believed, as a probability. Below established a link has none and stays out. These are
 * judgements and no measurements: they are configuration, and a release shows those that it was made with.
 *
 * @param established of a link that is established
 * @param corroborated of one that is established and corroborated: a second piece of evidence, or one that says that it
 *     was corroborated
 */
public record GradeProbabilities(double established, double corroborated) {

    /** Where to begin, until a school knows how often its links hold. */
    public static final GradeProbabilities START = new GradeProbabilities(.6, .9);

    /** @throws IllegalArgumentException unless 0 < established <= corroborated <= 1 */
    public GradeProbabilities {
        if (!(established > 0 && established <= corroborated && corroborated <= 1)) {
            throw new IllegalArgumentException(
                    "Not probabilities of grades: " + established + " established, " + corroborated + " corroborated");
        }
    }

    /**
     * @param pieces pieces of evidence that each establish the link by themselves, at least 1
     * @param corroborated whether one of them says that it was corroborated
     * @throws IllegalArgumentException if no piece establishes the link
     */
    public double of(int pieces, boolean corroborated) {
        if (pieces < 1) {
            throw new IllegalArgumentException("Nothing establishes it");
        }
        return pieces > 1 || corroborated ? this.corroborated : established;
    }
}
