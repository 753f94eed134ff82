package org.wholeschool.school.place;

/** How many pupils come to a place on a school day, as the school says it. */
public enum Footfall {
    FEW,
    SOME,
    MANY
}
