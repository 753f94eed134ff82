package org.wholeschool.pattern.overview;

/** How many of the latest school weeks are counted. */
enum Stretch {
    /** A month of school: what the page shows unless it is asked for another. */
    FOUR("", 4),
    EIGHT("8", 8),
    /** The half-term of the last week, until that week. */
    HALF("half", 0),
    /** The school year of the last week, until that week. */
    YEAR("year", 0);

    private final String code;
    private final int weeks;

    Stretch(String code, int weeks) {
        this.code = code;
        this.weeks = weeks;
    }

    /** @return how the address asks for it; "" for the usual one */
    String code() {
        return code;
    }

    /** @return how many weeks; 0 where the calendar says so */
    int weeks() {
        return weeks;
    }
}
