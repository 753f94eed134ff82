package org.wholeschool.intervention.meeting;

/** As what a person sits at the table: a function at the school, or an agency outside. */
public enum Seat {
    LEAD(false),
    HEAD(false),
    /** A head of year, or another person who looks after a year or a house. */
    PASTORAL(false),
    /** An adult who brings what pupils say: no pupil is named here. */
    PUPILS(false),
    /** The person who makes the rota of duties. */
    SUPERVISION(false),
    /** The site manager. */
    PREMISES(false),
    CATERING(false),
    /** Computing and what happens online. */
    COMPUTING(false),
    /** What is taught about relationships and health. */
    CURRICULUM(false),
    SENCO(false),
    OTHER_AT_SCHOOL(false),
    /** The person who runs the buses or trains. */
    TRANSPORT(true),
    /** An officer for schools, or for the neighbourhood. */
    POLICE(true),
    /** Community safety, streets and parks. */
    COUNCIL(true),
    YOUTH_WORK(true),
    SOCIAL_CARE(true),
    /** The person who runs the shop, the station or the estate. */
    NEIGHBOUR(true),
    OTHER_OUTSIDE(true);

    private final boolean outside;

    Seat(boolean outside) {
        this.outside = outside;
    }

    /** @return whether they are not of the school */
    public boolean isOutside() {
        return outside;
    }
}
