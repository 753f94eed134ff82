package org.wholeschool.disclosure.family;

/**
 * What the family needs to know of one concern. It never leaves the run.
 *
 * @param halfTerm the half-term of receipt, 1 to 6
 * @param category its category group
 * @param place its place group
 * @param band its group of parts of the day
 * @param kind its kind where it is in {@link Hierarchy#DIVIDED}; {@link #NONE} elsewhere
 * @param outcome what came of it
 * @param pupils for each involvement the pupil's key, which means nothing outside the run; empty where it names nobody.
 *     A pupil with two roles is there twice
 * @param yearGroups for each involvement the pupil's year group, by its place in the hierarchy's list
 * @param roles for each involvement the role, by its place in the hierarchy's list
 */
public record Fact(
        int halfTerm,
        int category,
        int place,
        int band,
        int kind,
        int outcome,
        int[] pupils,
        int[] yearGroups,
        int[] roles) {

    /** The kind of what is in a category group that is not divided. */
    public static final int NONE = -1;

    /** @throws IllegalArgumentException if there is no such half-term, outcome or kind, or involvements differ */
    public Fact {
        if (halfTerm < 1
                || halfTerm > Query.HALF_TERMS
                || outcome < 0
                || outcome >= Hierarchy.OUTCOMES
                || (category == Hierarchy.DIVIDED ? kind < 0 || kind >= Hierarchy.KINDS : kind != NONE)
                || pupils.length != yearGroups.length
                || pupils.length != roles.length) {
            throw new IllegalArgumentException("half-term " + halfTerm + ", kind " + kind + " of group " + category
                    + ", outcome " + outcome + ", " + pupils.length + " pupils of "
                    + yearGroups.length + " year groups in " + roles.length + " roles");
        }
    }

    int at(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY_GROUP -> category;
            case PLACE_GROUP -> place;
            case BAND_GROUP -> band;
            case KIND -> kind;
            case OUTCOME -> outcome;
            default -> throw new IllegalArgumentException(dimension + " is of pupils");
        };
    }
}
