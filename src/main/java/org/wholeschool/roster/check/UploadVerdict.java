package org.wholeschool.roster.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.file.PupilRecord;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RowNote;
import org.wholeschool.roster.file.StaffRecord;

/**
 * What a file would do.
 *
 * @param content what it says
 * @param pupils what would become of pupils
 * @param staff what would become of accounts
 */
@RoomOnly
public record UploadVerdict(RosterContent content, RosterVerdict pupils, StaffVerdict staff) {

    @RoomOnly
    public List<RowNote> refused() {
        return Stream.concat(pupils.refused().stream(), staff.refused().stream())
                .toList();
    }

    @RoomOnly
    public List<RowNote> remarks() {
        return Stream.concat(pupils.remarks().stream(), staff.remarks().stream())
                .toList();
    }

    /**
     * @return how many people of the file have left and were never here. A row of a delta that takes somebody away may
     *     be about a pupil or about staff: they count where they are neither
     */
    @RoomOnly
    public int ended() {
        Set<Integer> pupilLines =
                content.pupils().stream().map(PupilRecord::line).collect(Collectors.toSet());
        Set<Integer> staffLines =
                content.staff().stream().map(StaffRecord::line).collect(Collectors.toSet());
        return (int) Stream.concat(
                        pupils.ended().stream()
                                .filter(line -> !staffLines.contains(line)
                                        || staff.ended().contains(line)),
                        staff.ended().stream().filter(line -> !pupilLines.contains(line)))
                .count();
    }

    /** @return whether the file says anything of staff. */
    @RoomOnly
    public boolean hasStaff() {
        return content.hasStaff()
                || !staff.isNothing()
                || !staff.absentOthers().isEmpty()
                || !staff.byHand().isEmpty();
    }

    @RoomOnly
    public boolean isNothing() {
        return pupils.isNothing() && staff.isNothing();
    }
}
