package org.wholeschool.roster.batch;

import org.wholeschool.platform.RoomOnly;

/** What a look into the watched folder found. */
public enum WatchResult {
    /** Nobody has looked yet. */
    NEVER,
    /** There is no folder of that name. */
    FOLDER_MISSING,
    /** It is there and cannot be read. */
    FOLDER_CLOSED,
    /** It is a symbolic link, which could lead anywhere. */
    FOLDER_LINK,
    /** It has more files than anybody would put there. */
    FOLDER_FULL,
    /** No file that was not seen before. */
    NOTHING_NEW,
    /** None for so many days that somebody has to see why. */
    MISSING,
    /** A file that may still be written to. */
    WAITING,
    /** A file that cannot be taken while another roster is on its way in. */
    BUSY,
    /** A file that nobody writes to any more, and that cannot be read. */
    FILE_CLOSED,
    /** A file that is larger than a roster can be. */
    TOO_LARGE,
    /** A file that is no roster. */
    REFUSED,
    /** A file that says what the school has already. */
    UNCHANGED,
    /** A file that is taken in. */
    TAKEN,
    /** A file that stopped on its way in, of which nothing is in. */
    STOPPED,
    /** A file that waits for a person to look at it. */
    LOOK;

    /**
     * Says whether another look in the same night may find more. What has only just been found gets its second look
     * however late it is; beyond that nobody waits.
     *
     * @param before what the look before found
     * @param late whether so much of the night has gone by that nobody waits for a file any more
     */
    @RoomOnly
    public boolean isWaitedFor(WatchResult before, boolean late) {
        return switch (this) {
            // After a file that does not go in by itself the other system may send a better one.
            case NOTHING_NEW, LOOK, REFUSED, TOO_LARGE -> !late;
            case WAITING, BUSY, FILE_CLOSED -> !late || before != this;
            default -> false;
        };
    }

    /**
     * @param state of what came of the file; null where nothing came of it
     * @return what there is to say of it now, after what a person or the import has done with it
     */
    @RoomOnly
    public WatchResult given(RosterBatchState state) {
        return switch (this) {
            // What was to be taken in may not even have been begun: the server can end, or the roll change, in between.
            case TAKEN -> state == RosterBatchState.STOPPED ? STOPPED : state == RosterBatchState.DRAFT ? LOOK : TAKEN;
            case LOOK -> state == RosterBatchState.DRAFT ? LOOK : NOTHING_NEW;
            case STOPPED -> state == RosterBatchState.STOPPED ? STOPPED : NOTHING_NEW;
            default -> this;
        };
    }

    /** @return whether a file is there that does not go in by itself. */
    @RoomOnly
    public boolean isUnfit() {
        return this == LOOK || this == REFUSED || this == TOO_LARGE;
    }

    /** @return whether somebody has to do something. */
    @RoomOnly
    public boolean isTrouble() {
        return switch (this) {
            case NEVER, NOTHING_NEW, WAITING, BUSY, UNCHANGED, TAKEN -> false;
            case FOLDER_MISSING,
                    FOLDER_CLOSED,
                    FOLDER_LINK,
                    FOLDER_FULL,
                    MISSING,
                    FILE_CLOSED,
                    TOO_LARGE,
                    REFUSED,
                    STOPPED,
                    LOOK -> true;
        };
    }
}
