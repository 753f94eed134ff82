package org.wholeschool.roster.check;

import java.util.List;
import java.util.Set;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.file.RowNote;

/**
 * What an import would do.
 *
 * @param changes one for each pupil of whom something becomes different
 * @param unchanged pupils of the file of whom nothing does
 * @param absent pupils on roll of whom a complete file is silent; they have left if the person says so
 * @param onRoll pupils on roll before
 * @param refused rows that stay out
 * @param remarks what is odd about rows that go in
 * @param ended lines about pupils who have left and were never here, which are passed over
 * @param held whether somebody is missing and nobody is taken to have left, because a row that stays out may be about
 *     anybody
 */
@RoomOnly
public record RosterVerdict(
        List<PupilChange> changes,
        int unchanged,
        List<PupilChange> absent,
        int onRoll,
        List<RowNote> refused,
        List<RowNote> remarks,
        Set<Integer> ended,
        boolean held) {

    /**
     * Above this share of the roll, in per cent, a file is more likely to be incomplete than pupils are to have left.
     */
    static final int MANY = 5;

    public RosterVerdict {
        changes = List.copyOf(changes);
        absent = List.copyOf(absent);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
        ended = Set.copyOf(ended);
    }

    long count(RollChange kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** @return how many would leave, by the file's word or by its silence. */
    @RoomOnly
    public long leaving() {
        return count(RollChange.LEFT) + absent.size();
    }

    /** @return whether so many would leave that a person has to say that they really have. */
    @RoomOnly
    public boolean isManyLeaving() {
        return leaving() * 100 > (long) onRoll * MANY;
    }

    /** @return whether there is anything to do. */
    boolean isNothing() {
        return changes.isEmpty() && absent.isEmpty();
    }
}
