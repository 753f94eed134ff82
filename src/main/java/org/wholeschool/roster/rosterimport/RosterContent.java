package org.wholeschool.roster.rosterimport;

import java.util.ArrayList;
import java.util.List;

/**
 * What an uploaded roster says, before it is held against the school's roll.
 *
 * @param complete  whether it lists everybody who is on roll, so that who is missing has left; a delta lists changes only
 * @param pupils    the pupils whose rows can be read, in the order of the file
 * @param staff     the staff whose rows can be read, in the order of the file
 * @param refused   rows that cannot be read, each with its reason
 * @param mentioned whom the pupils' rows among them are about, one for each
 * @param remarks   what was odd about rows that can be read
 */
record RosterContent(boolean complete, List<PupilRecord> pupils, List<StaffRecord> staff, List<RowNote> refused, List<Mention> mentioned,
        List<RowNote> remarks) {

    RosterContent {
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
        refused = List.copyOf(refused);
        mentioned = List.copyOf(mentioned);
        remarks = List.copyOf(remarks);
    }

    /** Gathers it while files are read. */
    static final class Gathered {

        private final List<PupilRecord> pupils = new ArrayList<>();
        private final List<StaffRecord> staff = new ArrayList<>();
        private final List<RowNote> refused = new ArrayList<>();
        private final List<Mention> mentioned = new ArrayList<>();
        private final List<RowNote> remarks = new ArrayList<>();

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

        void remark(RowNote row) {
            remarks.add(row);
        }

        RosterContent asContent(boolean complete) {
            return new RosterContent(complete, pupils, staff, refused, mentioned, remarks);
        }
    }
}
