package org.wholeschool.disclosure.family;

/** What the closed family tells concerns or pupils apart by. */
public enum Dimension {

    /** Five groups of categories, by the primary one of a concern. */
    CATEGORY_GROUP,

    /** Three kinds within one of these groups, by the primary category of a concern. */
    KIND,

    /** Four groups of places. */
    PLACE_GROUP,

    /** Three groups of the parts of the day. */
    BAND_GROUP,

    /** What the school did about a concern, or whom it referred it to. */
    OUTCOME,

    /** The year groups that the school has. */
    YEAR_GROUP,

    /** A pupil's part in a concern. */
    ROLE
}
