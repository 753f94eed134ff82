package org.wholeschool.training;

import java.util.List;

/**
 * What schools in England usually keep a register of (Keeping children safe in education, part two: training of staff,
 * of the designated safeguarding lead every two years, of governors). A school changes them as it likes.
 */
final class UsualCourses {

    private static final int YEAR = 12;

    static final List<Usual> ALL = List.of(
            new Usual("usual.kcsie", Audience.STAFF, YEAR),
            new Usual("usual.child-protection", Audience.STAFF, YEAR),
            new Usual("usual.online-safety", Audience.STAFF, YEAR),
            new Usual("usual.prevent", Audience.STAFF, 2 * YEAR),
            new Usual("usual.lead", Audience.SAFEGUARDING_TEAM, 2 * YEAR),
            new Usual("usual.governors", Audience.GOVERNORS, YEAR));

    private UsualCourses() {}

    /**
     * One of them.
     *
     * @param key of its name in the texts
     * @param audience who needs it
     * @param validMonths for how long it counts
     */
    record Usual(String key, Audience audience, int validMonths) {}
}
