package org.wholeschool.roster.rosterimport;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file would do.
 *
 * @param content what it says
 * @param pupils  what would become of pupils
 * @param staff   what would become of accounts
 */
record UploadVerdict(RosterContent content, RosterVerdict pupils, StaffVerdict staff) {

    List<RowNote> refused() {
        return Stream.concat(pupils.refused().stream(), staff.refused().stream()).toList();
    }

    List<RowNote> remarks() {
        return Stream.concat(pupils.remarks().stream(), staff.remarks().stream()).toList();
    }

    /** @return whether the file says anything of staff. */
    boolean hasStaff() {
        return content.hasStaff() || !staff.isNothing() || !staff.absentOthers().isEmpty() || !staff.byHand().isEmpty();
    }

    boolean isNothing() {
        return pupils.isNothing() && staff.isNothing();
    }
}
