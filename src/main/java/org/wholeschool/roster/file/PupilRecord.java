package org.wholeschool.roster.file;

import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;

/**
 * A pupil as a file has one. A value that is null is one on which the file is silent: what the school has stays.
 *
 * @param file which file
 * @param line where in it
 * @param sourceId the sourcedId of the system that it comes from; null in a simple roster
 * @param upn unique pupil number; null where the pupil has none yet
 * @param legalSurname as on the roll
 * @param forename as on the roll
 * @param preferredName what the pupil is called, "" where it is the forename
 * @param dateOfBirth day of birth
 * @param sex "F", "M", or "X" for another or one that was not recorded
 * @param ncYear National Curriculum year, 0 (Reception) to 14
 * @param regGroup registration group, "" for none
 * @param leavingOn last day on roll, {@link LocalDate#MAX} where the file says that there is none
 * @param removed whether a delta says that the pupil is no longer on roll
 */
public record PupilRecord(
        String file,
        int line,
        String sourceId,
        String upn,
        String legalSurname,
        String forename,
        String preferredName,
        LocalDate dateOfBirth,
        String sex,
        Integer ncYear,
        String regGroup,
        LocalDate leavingOn,
        boolean removed) {

    /** @return the same, as if it stood in another line */
    @RoomOnly
    public PupilRecord atLine(int another) {
        return new PupilRecord(
                file,
                another,
                sourceId,
                upn,
                legalSurname,
                forename,
                preferredName,
                dateOfBirth,
                sex,
                ncYear,
                regGroup,
                leavingOn,
                removed);
    }

    /** @return what the pupil is called: preferred name and surname. */
    public String displayName() {
        return (preferredName == null || preferredName.isEmpty() ? forename : preferredName) + " " + legalSurname;
    }
}
