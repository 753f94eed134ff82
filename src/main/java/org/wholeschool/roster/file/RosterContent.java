package org.wholeschool.roster.file;

import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.RoomOnly;

/**
 * What an uploaded roster says, before it is held against the school's roll and its accounts.
 *
 * @param format what kind of file it is
 * @param complete whether it lists everybody who is on roll or on the staff, so that who is missing has left; a delta
 *     lists changes only
 * @param pupils the pupils whose rows can be read, in the order of the file
 * @param staff the staff whose rows can be read, in the order of the file
 * @param refused rows that cannot be read, each with its reason
 * @param mentioned whom the pupils' rows among them are about, one for each
 * @param mentionedStaff whom the rows of staff among them are about, one for each
 * @param remarks what was odd about rows that can be read
 * @param guardians rows about parents and other relatives, which are passed over
 * @param classes the classes that are known with it; null where it says nothing of classes
 */
@RoomOnly
public record RosterContent(
        RosterFormat format,
        boolean complete,
        List<PupilRecord> pupils,
        List<StaffRecord> staff,
        List<RowNote> refused,
        List<Mention> mentioned,
        List<StaffMention> mentionedStaff,
        List<RowNote> remarks,
        int guardians,
        RosterClasses classes) {

    public RosterContent {
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
        refused = List.copyOf(refused);
        mentioned = List.copyOf(mentioned);
        mentionedStaff = List.copyOf(mentionedStaff);
        remarks = List.copyOf(remarks);
    }

    /** @return whether it says anything of pupils; a list of staff says of no pupil that they have left. */
    @RoomOnly
    public boolean hasPupils() {
        return format != RosterFormat.STAFF;
    }

    /** @return whether it says anything of staff; an export of pupils alone says of no teacher that they have left. */
    @RoomOnly
    public boolean hasStaff() {
        return !mentionedStaff.isEmpty() || staff.stream().anyMatch(member -> !member.removed());
    }

    /** @return how many rows are about somebody. */
    @RoomOnly
    public int rows() {
        return pupils.size() + staff.size() + guardians + refused.size();
    }

    /** Gathers it while files are read. */
    static final class Gathered {

        private final List<PupilRecord> pupils = new ArrayList<>();
        private final List<StaffRecord> staff = new ArrayList<>();
        private final List<RowNote> refused = new ArrayList<>();
        private final List<Mention> mentioned = new ArrayList<>();
        private final List<StaffMention> mentionedStaff = new ArrayList<>();
        private final List<RowNote> remarks = new ArrayList<>();
        private int guardians;
        private RosterClasses classes;

        void pupil(PupilRecord pupil) {
            pupils.add(pupil);
        }

        void member(StaffRecord member) {
            staff.add(member);
        }

        void refuse(RowNote row) {
            refused.add(row);
        }

        void refusePupil(RowNote row, Mention mention) {
            refused.add(row);
            mentioned.add(mention);
        }

        void refuseStaff(RowNote row, StaffMention mention) {
            refused.add(row);
            mentionedStaff.add(mention);
        }

        void remark(RowNote row) {
            remarks.add(row);
        }

        void passGuardian() {
            guardians++;
        }

        void know(RosterClasses known) {
            classes = known;
        }

        RosterContent asContent(RosterFormat format, boolean complete) {
            return new RosterContent(
                    format, complete, pupils, staff, refused, mentioned, mentionedStaff, remarks, guardians, classes);
        }
    }
}
