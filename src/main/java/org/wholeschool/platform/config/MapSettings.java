package org.wholeschool.platform.config;

/** What an installation sets for identified maps: how long one is open, and how long its records are kept. */
public final class MapSettings {

    private MapSettings() {}

    /**
     * @return an identified map opens for so many hours at most: long enough for a weekend, and never a standing list
     *     of children.
     */
    public static int longestHours() {
        return Settings.number("wholeschool.map.longest-hours", 72, 1, 336);
    }

    /** @return a map that one person opens alone in an emergency is open for so many hours. */
    public static int emergencyHours() {
        return Settings.number("wholeschool.map.emergency-hours", 24, 1, 72);
    }

    /**
     * @return so many days after it has ended a request for an identified map is deleted, where no risk assessment was
     *     begun: long enough for a yearly review of who looked and why.
     */
    public static int keepDays() {
        return Settings.number("wholeschool.map.keep-days", 365, 28, 2557);
    }

    /**
     * @return so many days after it is closed, and its last action done, a risk assessment is deleted, with the request
     *     around which it was made.
     */
    public static int assessmentKeepDays() {
        return Settings.number("wholeschool.map.assessment-keep-days", 2192, 365, 9131);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        longestHours();
        emergencyHours();
        keepDays();
        assessmentKeepDays();
    }
}
