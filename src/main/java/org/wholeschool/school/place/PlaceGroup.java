package org.wholeschool.school.place;

/** The four groups that every place belongs to; patterns and governors' tables count by them. */
public enum PlaceGroup {
    CLASSROOMS,
    SHARED_INDOOR,
    OUTDOOR,
    OFF_SITE_OR_UNKNOWN
}
