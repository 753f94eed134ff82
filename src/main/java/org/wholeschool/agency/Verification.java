package org.wholeschool.agency;

import java.time.LocalDate;
import org.wholeschool.platform.SchoolDates;

/**
 * How the school made sure that a person works for an agency, and that an address and a number are theirs.
 *
 * @param how in which way
 * @param on on which day
 * @param by who did it, by name
 * @param with with which number, list or paper
 * @param isCurrent whether it is less than a year ago
 */
public record Verification(How how, LocalDate on, String by, String with, boolean isCurrent) {

    private static final int MONTHS = 12;

    /** In which way a person is verified. Each begins with something that did not come from that person. */
    public enum How {
        /** A call to a number from an official source, put through to the person. */
        CALL_BACK,
        /** A list of the local authority or the partnership. */
        OFFICIAL_LIST,
        /** In person, with a warrant card or an identity card. */
        IN_PERSON
    }

    /** @return on which day, in words */
    public String day() {
        return SchoolDates.DATE.format(on);
    }

    /** @return whether what was verified on a day still holds today */
    static boolean holds(LocalDate on, LocalDate today) {
        return on != null && today.isBefore(on.plusMonths(MONTHS));
    }
}
