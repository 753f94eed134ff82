package org.wholeschool.roster.file;

import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;

/**
 * What a row says about a member of staff.
 *
 * @param file which file of the roster
 * @param line counted from 1
 * @param sourceId the person's number in the other system, null where there is none
 * @param name as colleagues see it
 * @param email what they sign in with; null in a row that only says who is gone
 * @param startsOn the first day, null for one that has passed or is not known
 * @param endsOn the last day, {@link LocalDate#MAX} for none, null where the file says nothing of it
 * @param removed whether the row says that the person is no longer there
 */
@RoomOnly
public record StaffRecord(
        String file,
        int line,
        String sourceId,
        String name,
        String email,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean removed) {}
