package org.wholeschool.platform.config;

/** What an installation sets for training: when people are reminded. */
public final class TrainingSettings {

    private TrainingSettings() {}

    /**
     * @return so many days before its end training "ends soon", and those who have to do it are reminded first: long
     *     enough to find a course.
     */
    public static int soonDays() {
        return Settings.number("wholeschool.training.soon-days", 30, 14, 120);
    }

    /** @return so many days apart people are reminded of training that is late. */
    public static int againDays() {
        return Settings.number("wholeschool.training.again-days", 28, 7, 90);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        soonDays();
        againDays();
    }
}
