package org.wholeschool.roster.file;

import org.wholeschool.platform.RoomOnly;

/**
 * Whom a row that stays out is about: a pupil who is in the file has not left, even where the row cannot be read.
 *
 * @param upn unique pupil number, null where it cannot be read
 * @param sourceId of the other system, null where there is none
 */
@RoomOnly
public record Mention(String upn, String sourceId) {

    @RoomOnly
    public boolean namesSomebody() {
        return upn != null || sourceId != null;
    }
}
