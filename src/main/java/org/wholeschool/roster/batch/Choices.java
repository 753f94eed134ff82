package org.wholeschool.roster.batch;

import org.wholeschool.platform.RoomOnly;

/**
 * What a person says about a file when it is to be taken in.
 *
 * @param pupils whether its pupils are taken in
 * @param staff whether its staff are
 * @param absentLeave whether pupils of whom a complete file is silent have left; null where nobody has said
 * @param staffLeave which staff of whom it is silent have; null where nobody has said
 * @param invite whether those who are new on the staff are sent their invitations now
 */
@RoomOnly
public record Choices(boolean pupils, boolean staff, Boolean absentLeave, StaffLeave staffLeave, boolean invite) {

    /**
     * All of the file, about which nobody was asked anything but whether absent pupils have left; nobody is written to.
     */
    @RoomOnly
    public static Choices everything(Boolean absentLeave) {
        return new Choices(true, true, absentLeave, null, false);
    }
}
