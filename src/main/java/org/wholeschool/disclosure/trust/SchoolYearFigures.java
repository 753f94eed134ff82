package org.wholeschool.disclosure.trust;

/**
 * One school's year, as its releases have it.
 *
 * @param school what it is called
 * @param onRoll pupils on roll; everybody may know that
 * @param concerns concerns; the true number, which is shown to nobody and only goes into a pool's
 * @param pupils distinct pupils in them; likewise
 * @param figure what the school's own release says of the year, or {@link #NO_FIGURE} where it says "fewer than 10"
 */
public record SchoolYearFigures(String school, int onRoll, int concerns, int pupils, int figure) {

    /** A release that has no number for the year. */
    public static final int NO_FIGURE = -1;

    /** @throws IllegalArgumentException if it has no name, nobody on roll, or a number is none */
    public SchoolYearFigures {
        if (school.isBlank() || onRoll < 1 || concerns < 0 || pupils < 0 || figure < NO_FIGURE) {
            throw new IllegalArgumentException("Not a school's year: " + school + ", " + onRoll + " on roll, "
                    + concerns + " concerns about " + pupils + ", published as " + figure);
        }
    }

    boolean hasFigure() {
        return figure != NO_FIGURE;
    }
}
