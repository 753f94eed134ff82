package org.wholeschool.roster.file;

import org.wholeschool.platform.RoomOnly;

/**
 * Which member of staff a row that stays out is about: who is in the file has not left, even where the row cannot be
 * read.
 *
 * @param email as it stands there, null where there is none
 * @param sourceId of the other system, null where there is none
 */
@RoomOnly
public record StaffMention(String email, String sourceId) {

    @RoomOnly
    public boolean namesSomebody() {
        return email != null || sourceId != null;
    }
}
