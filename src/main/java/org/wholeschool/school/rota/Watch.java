package org.wholeschool.school.rota;

/**
 * Somebody supervises somewhere, as pages and lists have it.
 *
 * @param placeId which place
 * @param bandId which part of the day
 * @param weekday 1 Monday to 7 Sunday
 * @param person who
 */
public record Watch(long placeId, long bandId, int weekday, String person) {

    /** Says nothing of who it is, wherever it is printed. */
    @Override
    public String toString() {
        return "Watch at " + placeId + " in " + bandId + " on " + weekday;
    }
}
