package org.wholeschool.school.siteplan;

/**
 * What a query reads of a drawn place, without its floor and its place.
 *
 * @param floorId on which floor
 * @param placeId which place
 * @param kind of which shape
 * @param corners as {@link Outline#cornersText} writes them
 */
record FloorShape(long floorId, long placeId, Outline.Kind kind, String corners) {

    /** Public, because a query makes it. */
    public FloorShape {}

    FloorPlans.DrawnShape drawn() {
        return new FloorPlans.DrawnShape(placeId, Outline.of(kind, corners));
    }
}
