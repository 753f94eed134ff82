package org.wholeschool.oversight;

import java.time.YearMonth;

/** Months as the record names them. */
final class Months {

    /** What a month is called as the subject of an entry. */
    static final String KIND = "month";

    private Months() {}

    /** @return the number by which a month is on record: 202610. */
    static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
