package org.wholeschool.roster.check;

import java.util.List;
import java.util.Set;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.file.RowNote;

/**
 * What an import would do to accounts.
 *
 * @param changes one for each account of which something becomes different
 * @param numbers of whom only the number in the other system becomes known, of which nobody sees anything
 * @param unchanged staff of the file of whom nothing does
 * @param absent teachers whose accounts an import made and of whom a complete file is silent
 * @param absentOthers teachers whose accounts somebody made here, of whom it is silent or says that they are gone; they
 *     leave only when a person says so
 * @param teachers people who are teachers and nothing else, before
 * @param byHand about whom the file says something that an import does not do
 * @param refused rows that stay out
 * @param remarks what is odd about rows that go in
 * @param ended lines about people who have left and had no account here, which are passed over
 * @param held whether somebody is missing and nobody is taken to have left, because a row that stays out may be about
 *     anybody
 */
@RoomOnly
public record StaffVerdict(
        List<MemberChange> changes,
        List<MemberChange> numbers,
        int unchanged,
        List<MemberChange> absent,
        List<MemberChange> absentOthers,
        int teachers,
        List<ByHand> byHand,
        List<RowNote> refused,
        List<RowNote> remarks,
        Set<Integer> ended,
        boolean held) {

    public StaffVerdict {
        changes = List.copyOf(changes);
        numbers = List.copyOf(numbers);
        absent = List.copyOf(absent);
        absentOthers = List.copyOf(absentOthers);
        byHand = List.copyOf(byHand);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
        ended = Set.copyOf(ended);
    }

    long count(RollChange kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * @return how many would leave, by the file's word or by its silence, those not counted whom only a person's word
     *     lets leave.
     */
    @RoomOnly
    public long leaving() {
        return count(RollChange.LEFT) + absent.size();
    }

    /** @return whether so many would leave that a person has to say that they really have. */
    @RoomOnly
    public boolean isManyLeaving() {
        return leaving() * 100 > (long) teachers * RosterVerdict.MANY;
    }

    /** @return how many get another address, and with it have to choose a new password. */
    @RoomOnly
    public long newAddresses() {
        return changes.stream().filter(MemberChange::isNewAddress).count();
    }

    /**
     * @return whether there is anything to do, a person's word about those whose accounts were made here left aside.
     */
    boolean isNothing() {
        return changes.isEmpty() && absent.isEmpty();
    }
}
