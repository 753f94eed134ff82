package org.wholeschool.platform.config;

/** What an installation sets for the inbox of concerns: by when each step is due. */
public final class InboxSettings {

    private InboxSettings() {}

    /**
     * @return within so many minutes of school time a concern is to be acknowledged: an hour, because between two
     *     lessons a lead looks at least once, and the person who logged it wants to know that it is being read
     */
    public static int acknowledgeMinutes() {
        return Settings.number("wholeschool.inbox.acknowledge-minutes", 60, 10, 480);
    }

    /**
     * @return within so many school days what is done about a concern is to be decided: one, because a child is back in
     *     the same corridor the next day.
     */
    public static int decideDays() {
        return Settings.number("wholeschool.inbox.decide-days", 1, 1, 10);
    }

    /**
     * @return so many minutes, by day and night, after an urgent concern was logged and not acknowledged, the person on
     *     duty is notified.
     */
    public static int urgentDutyMinutes() {
        return Settings.number("wholeschool.urgent.duty-minutes", 5, 1, 120);
    }

    /** @return after so many minutes the deputies are notified too; more than until the person on duty is. */
    public static int urgentDeputyMinutes() {
        return later("wholeschool.urgent.deputy-minutes", 15, "wholeschool.urgent.duty-minutes", urgentDutyMinutes());
    }

    /** @return after so many minutes the head is notified too; more than until the deputies are. */
    public static int urgentHeadMinutes() {
        return later("wholeschool.urgent.head-minutes", 30, "wholeschool.urgent.deputy-minutes", urgentDeputyMinutes());
    }

    private static int later(String key, int fallback, String before, int minutes) {
        int later = Settings.number(key, fallback, 1, 480);
        if (later <= minutes) {
            throw Halt.because(
                    key + " is \"" + later + "\"; it must be more than " + before + ", which is " + minutes + ".");
        }
        return later;
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        acknowledgeMinutes();
        decideDays();
        urgentHeadMinutes();
    }
}
