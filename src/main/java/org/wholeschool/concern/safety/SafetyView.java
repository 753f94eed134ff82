package org.wholeschool.concern.safety;

import java.util.List;
import org.wholeschool.concern.followup.History;

/**
 * A safety plan as people who may read its concern read it.
 *
 * @param id its id
 * @param concernId the concern that it hangs on
 * @param about what that concern is about
 * @param edition which version this is
 * @param pupil whom it keeps safe
 * @param state how far it is
 * @param timing when its review is
 * @param entry what it says
 * @param spots where and when the pupils meet, each in words
 * @param trustedAdult who that is, or null
 * @param owner who sees to it
 * @param outcome how it ended, in words, or null
 * @param outcomeNote what shows that, or null
 * @param reviews the reviews, the latest first
 * @param kept when it came to be so, and by whom, in words
 * @param history what it was before, the latest first
 */
public record SafetyView(
        long id,
        long concernId,
        String about,
        int edition,
        Who pupil,
        SafetyState state,
        Timing timing,
        SafetyEntry entry,
        List<String> spots,
        Staff trustedAdult,
        Staff owner,
        String outcome,
        String outcomeNote,
        List<Review> reviews,
        String kept,
        List<History.Change> history) {

    public boolean isDraft() {
        return state == SafetyState.DRAFT;
    }

    public boolean isInForce() {
        return state == SafetyState.IN_FORCE;
    }

    public boolean isOver() {
        return state == SafetyState.ENDED;
    }

    /**
     * A pupil of a concern.
     *
     * @param id the pupil
     * @param name what they are called
     * @param form registration group, or null
     * @param role their part in the concern, in words
     * @param left the day on which they left, in words; null while they are on roll
     */
    public record Who(long id, String name, String form, String role, String left) {}

    /**
     * A member of staff.
     *
     * @param name what they are called
     * @param left whether they have left
     */
    public record Staff(String name, boolean left) {}

    /**
     * When a plan is reviewed.
     *
     * @param day the day of the next review, in words
     * @param overdue whether that has passed
     */
    public record Timing(String day, boolean overdue) {}

    /**
     * One review.
     *
     * @param when in words
     * @param by who did it
     * @param note what had changed
     */
    public record Review(String when, String by, String note) {}
}
