package org.wholeschool.disclosure.family;

/**
 * What the family needs to know of one concern. It never leaves the run.
 *
 * @param halfTerm the half-term of receipt, 1 to 6
 * @param category its category group
 * @param place its place group
 * @param band its group of parts of the day
 * @param pupils for each involvement the pupil's key, which means nothing outside the run; empty where it names nobody.
 *     A pupil with two roles is there twice
 * @param yearGroups for each involvement the pupil's year group, by its place in the hierarchy's list
 * @param roles for each involvement the role, by its place in the hierarchy's list
 */
public record Fact(int halfTerm, int category, int place, int band, int[] pupils, int[] yearGroups, int[] roles) {

    /** @throws IllegalArgumentException if there is no such half-term, or involvements differ in number */
    public Fact {
        if (halfTerm < 1
                || halfTerm > Query.HALF_TERMS
                || pupils.length != yearGroups.length
                || pupils.length != roles.length) {
            throw new IllegalArgumentException("half-term " + halfTerm + ", " + pupils.length + " pupils of "
                    + yearGroups.length + " year groups in " + roles.length + " roles");
        }
    }

    int at(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY_GROUP -> category;
            case PLACE_GROUP -> place;
            case BAND_GROUP -> band;
            default -> throw new IllegalArgumentException(dimension + " is of pupils");
        };
    }
}
