package org.wholeschool.demonstration.made;

import java.time.LocalDate;

/**
 * A pupil who does not exist.
 *
 * @param upn a unique pupil number of the real form with a valid check letter; its local authority, 999, is nobody's
 * @param year the year group in the current school year, 7 to 13
 * @param form the registration group, such as "9R"
 */
public record MadePupil(String upn, String firstName, String lastName, Sex sex, LocalDate born, int year, String form) {

    /** As schools' rosters have it. */
    public enum Sex {
        FEMALE,
        MALE
    }
}
