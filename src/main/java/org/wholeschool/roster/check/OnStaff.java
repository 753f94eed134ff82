package org.wholeschool.roster.check;

import java.time.LocalDate;
import org.wholeschool.access.people.StaffAccounts;
import org.wholeschool.platform.RoomOnly;

/**
 * Somebody who can or could sign in.
 *
 * @param account their account
 * @param sourceHash of their number in the other system, null where none is known
 * @param broughtIn whether an import made the account
 * @param endsGiven the last day that an import gave them, null where none did
 */
@RoomOnly
public record OnStaff(StaffAccounts.Known account, String sourceHash, boolean broughtIn, LocalDate endsGiven) {}
