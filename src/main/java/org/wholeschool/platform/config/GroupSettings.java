package org.wholeschool.platform.config;

/** What an installation sets for groups: how they are looked for in links, and when one is shown. */
public final class GroupSettings {

    private GroupSettings() {}

    /**
     * @return an established link between pupils is believed in so many of a hundred cases when groups are looked for:
     *     a judgement, until a school knows how often its links hold.
     */
    public static int establishedPercent() {
        return Settings.number("wholeschool.groups.established-percent", 60, 1, 95);
    }

    /**
     * @return the same of one that has a second piece of evidence, or was borne out; at least
     *     {@link #establishedPercent}.
     */
    public static int corroboratedPercent() {
        return atLeast(
                "wholeschool.groups.corroborated-percent",
                90,
                99,
                "wholeschool.groups.established-percent",
                establishedPercent());
    }

    private static int atLeast(String key, int fallback, int most, String other, int least) {
        int value = Settings.number(key, fallback, 1, most);
        if (value < least) {
            throw Halt.because(
                    key + " is \"" + value + "\"; it must be at least " + other + ", which is " + least + ".");
        }
        return value;
    }

    /**
     * @return pupils are a group where the mean tie of all pairs is so many hundredths or more: recorded links are
     *     sparse, and at 30 a school with 420 of them sees no group.
     */
    public static int resolutionPercent() {
        return Settings.number("wholeschool.groups.resolution-percent", 10, 1, 50);
    }

    /** @return so many random networks are drawn from the links that are believed. */
    public static int worlds() {
        return Settings.number("wholeschool.groups.worlds", 200, 100, 1000);
    }

    /**
     * @return groups are looked for so many times in each of them, because the search decides some things by chance.
     */
    public static int searches() {
        return Settings.number("wholeschool.groups.searches", 5, 1, 20);
    }

    /** @return a pupil who is with another of a group in so many of a hundred is in its core. */
    public static int corePercent() {
        return Settings.number("wholeschool.groups.core-percent", 80, 60, 100);
    }

    /** @return a pupil who is with one of the core in so many is at its fringe; no more than {@link #corePercent}. */
    public static int fringePercent() {
        int fringe = Settings.number("wholeschool.groups.fringe-percent", 50, 10, 100);
        if (fringe > corePercent()) {
            throw Halt.because("wholeschool.groups.fringe-percent is \"" + fringe
                    + "\"; it must be at most wholeschool.groups.core-percent, which is " + corePercent() + ".");
        }
        return fringe;
    }

    /**
     * @return a group is not shown if its pairs are together in fewer of a hundred on average; it can be raised, never
     *     lowered.
     */
    public static int leastMeanPercent() {
        return Settings.number("wholeschool.groups.least-mean-percent", 70, 70, 100);
    }

    /** @return concerns of so many weeks say where, when and about what a group is in concerns. */
    public static int lookBackWeeks() {
        return Settings.number("wholeschool.groups.look-back-weeks", 52, 13, 104);
    }

    /** @return so many days after newer groups were shown, those shown before are deleted. */
    public static int keepDays() {
        return Settings.number("wholeschool.groups.keep-days", 28, 1, 366);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        corroboratedPercent();
        resolutionPercent();
        worlds();
        searches();
        fringePercent();
        leastMeanPercent();
        lookBackWeeks();
        keepDays();
    }
}
