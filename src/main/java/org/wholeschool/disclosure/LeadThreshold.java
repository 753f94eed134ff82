package org.wholeschool.disclosure;

/**
 * From when on a safeguarding lead sees a number in a pattern: so many distinct persons <em>and</em> so many concerns.
 *
 * <p>This keeps a single child's story out of the patterns. It is not secrecy from the lead, who may open the place's
 * list of concerns by an action of its own that is audited.
 *
 * <p>An installation may raise the threshold ({@code wholeschool.leads.fewest-persons}, {@code .fewest-concerns}). It
 * may not lower it.
 *
 * @param pupils distinct persons, {@value #LOWEST} to {@value #HIGHEST}
 * @param concerns concerns, {@value #LOWEST} to {@value #HIGHEST}
 */
public record LeadThreshold(int pupils, int concerns) {

    /** Lowest threshold, of persons and of concerns. */
    public static final int LOWEST = 5;

    /**
     * Highest threshold: beyond it hardly any school would see a pattern, so that a larger number is a typing error.
     */
    public static final int HIGHEST = 50;

    /** The lowest, which is what holds where nothing else is set: 5 pupils and 5 concerns. */
    public static final LeadThreshold DEFAULT = new LeadThreshold(LOWEST, LOWEST);

    /** @throws IllegalArgumentException if a threshold is out of range */
    public LeadThreshold {
        requireInRange("pupils", pupils);
        requireInRange("concerns", concerns);
    }

    /**
     * Decides how a cell is shown.
     *
     * @param concerns concerns in the cell
     * @param persons distinct persons in them, where a concern that names nobody counts as one unknown person
     * @throws IllegalArgumentException if a number is negative, or if concerns have no persons or persons no concerns
     */
    public LeadDisplay display(int concerns, int persons) {
        if (concerns < 0 || persons < 0 || (concerns == 0) != (persons == 0)) {
            throw new IllegalArgumentException(concerns + " concerns about " + persons + " persons cannot be");
        }
        if (concerns == 0) {
            return LeadDisplay.NONE;
        }
        if (concerns < this.concerns) {
            return LeadDisplay.SMALL;
        }
        return persons < pupils ? LeadDisplay.FEW_PUPILS : LeadDisplay.SHOWN;
    }

    private static void requireInRange(String what, int value) {
        if (value < LOWEST || value > HIGHEST) {
            throw new IllegalArgumentException(
                    "The leads' threshold of " + what + " must be " + LOWEST + " to " + HIGHEST + ", not " + value);
        }
    }
}
