package org.wholeschool.school;

import org.wholeschool.platform.Texts;

/** Names year groups as people say them. */
public final class YearGroups {

    private YearGroups() {}

    /** @return "Year 8"; "Nursery" for -1, "Reception" for 0 */
    public static String name(int year) {
        Texts texts = Texts.of("school");
        return year < 0 ? texts.get("year.nursery") : year == 0 ? texts.get("year.reception") : texts.get("year", year);
    }
}
