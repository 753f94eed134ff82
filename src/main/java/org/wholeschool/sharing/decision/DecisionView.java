package org.wholeschool.sharing.decision;

import java.util.List;

/**
 * A decision as it is read.
 *
 * @param id its id
 * @param edition which version this is
 * @param state how it stands today
 * @param who for whom, in words
 * @param agencyCode the agency, as it was called when it was decided
 * @param when it was decided, in words
 * @param by who decided
 * @param agreedBy who agreed; null where no one had to or has
 * @param isOwn whether the reader is who proposed it, and cannot agree
 * @param isEmergency whether it was shared before the reasons were written
 * @param completeBy by when they have to be, in words; null where they are
 * @param isLate whether that has passed
 * @param lookAgain when to look again, in words; null for never
 * @param requestId the request that it answers, or null
 * @param children names of the pupils about whom it is
 * @param facts what it says, a line for each field
 * @param note why it was sent back; null for none
 * @param changes who changed what and when, the latest first
 */
public record DecisionView(
        long id,
        int edition,
        DecisionState state,
        String who,
        String agencyCode,
        String when,
        String by,
        String agreedBy,
        boolean isOwn,
        boolean isEmergency,
        String completeBy,
        boolean isLate,
        String lookAgain,
        Long requestId,
        List<String> children,
        List<Line> facts,
        String note,
        List<Change> changes) {

    /**
     * One thing that it says.
     *
     * @param label of what
     * @param words what; null for nothing
     */
    public record Line(String label, String words) {}

    /**
     * One change.
     *
     * @param edition which version came of it
     * @param step what was done, in words
     * @param when in words
     * @param by who did it
     * @param note why it was sent back; null for none
     * @param was what it said before, where that is another
     */
    public record Change(int edition, String step, String when, String by, String note, List<Line> was) {}

    /**
     * A row of the register.
     *
     * @param id the decision
     * @param who for whom, in words
     * @param about about whom, in words
     * @param when it was decided, in words
     * @param state how it stands today
     * @param due by when to do what it waits for, in words; null where nothing is set
     * @param isLate whether that has passed
     */
    public record Row(
            long id, String who, String about, String when, DecisionState state, String due, boolean isLate) {}
}
