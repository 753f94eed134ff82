package org.wholeschool.roster;

import java.time.LocalDate;
import org.wholeschool.platform.crypto.KeyedHash;

/**
 * What the roll says of a pupil.
 *
 * @param upn unique pupil number, 13 characters; null where the pupil has none (yet)
 * @param sourceHash from {@link #sourceHash(String)}: the pupil's number in the system that the roll comes from; null
 *     where it has none
 * @param legalSurname as on the roll
 * @param forename as on the roll
 * @param preferredName what the pupil is called, null where it is the forename
 * @param dateOfBirth day of birth, null where it is not known
 * @param sex "F", "M", or "X" for another or one that was not recorded
 * @param ncYear National Curriculum year, 0 (Reception) to 14
 * @param regGroup registration group, "8B"; "" for none
 * @param leftOn the first day on which the pupil is no longer on roll, null where there is none
 */
public record RollEntry(
        String upn,
        String sourceHash,
        String legalSurname,
        String forename,
        String preferredName,
        LocalDate dateOfBirth,
        String sex,
        int ncYear,
        String regGroup,
        LocalDate leftOn) {

    /**
     * @param sourceId the number of a pupil in the system that the roll comes from
     * @return its keyed hash: it is only ever compared
     */
    public static String sourceHash(String sourceId) {
        return KeyedHash.of("roster-source", sourceId);
    }

    /**
     * @param day a day
     * @return whether the pupil is on roll on it
     */
    public boolean isOnRoll(LocalDate day) {
        return leftOn == null || leftOn.isAfter(day);
    }

    /** @return the same with another first day of not being on roll, null for none. */
    public RollEntry leaving(LocalDate first) {
        return new RollEntry(
                upn, sourceHash, legalSurname, forename, preferredName, dateOfBirth, sex, ncYear, regGroup, first);
    }

    /** @return what the pupil is called: preferred name and surname. */
    public String displayName() {
        return (preferredName == null ? forename : preferredName) + " " + legalSurname;
    }
}
