package org.wholeschool.roster.file;

import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.Reason;

/** A row cannot be taken; says at which field, and why. */
@RoomOnly
public final class UnfitRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Reason reason;

    /**
     * @param field the heading of the cell that is to be corrected, null for the row as a whole
     * @param key of the sentence in the texts of this import
     */
    @RoomOnly
    public UnfitRow(String field, String key, Object... args) {
        super(key, null, false, false);
        this.field = field;
        this.reason = Reason.of(key, args);
    }

    RowNote of(RosterTable.Row row) {
        return new RowNote(row.file(), row.line(), field, reason);
    }

    @RoomOnly
    public String field() {
        return field;
    }

    @RoomOnly
    public Reason reason() {
        return reason;
    }
}
