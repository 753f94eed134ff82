package org.wholeschool.intervention.library;

import org.wholeschool.school.place.PlaceGroup;

/** What kind of context an intervention fits. */
public enum Where {
    CLASSROOMS,
    /** And stairs. */
    CORRIDORS,
    /** And changing rooms. */
    TOILETS,
    /** And whatever else indoors everybody shares. */
    CANTEEN,
    /** And gates. */
    OUTDOORS,
    /** Off the site: stops, buses, stations, shops, parks. */
    JOURNEYS,
    ONLINE,
    GROUP,
    YEAR,
    SCHOOL;

    /**
     * @param kind the code of a kind of place
     * @param group the group in which it is counted
     * @return what an intervention at such a place has to fit; null for a place of which nothing is known
     */
    public static Where ofPlace(String kind, PlaceGroup group) {
        return switch (kind) {
            case "TOILETS", "CHANGING_ROOM" -> TOILETS;
            case "CORRIDOR", "STAIRWELL" -> CORRIDORS;
            case "GROUP_CHAT", "SOCIAL_MEDIA", "GAMING", "IMAGE_SHARING" -> ONLINE;
            case "NOT_KNOWN", "HOME" -> null;
            default ->
                switch (group) {
                    case CLASSROOMS -> CLASSROOMS;
                    case SHARED_INDOOR -> CANTEEN;
                    case OUTDOOR -> OUTDOORS;
                    case OFF_SITE_OR_UNKNOWN -> JOURNEYS;
                };
        };
    }
}
