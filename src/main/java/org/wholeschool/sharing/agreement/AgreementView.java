package org.wholeschool.sharing.agreement;

import java.util.List;

/**
 * An agreement as it is read.
 *
 * @param id its id
 * @param edition which version this is
 * @param title its title
 * @param scope whether it is about one purpose, in words
 * @param agencies with whom, in words
 * @param state how it stands today
 * @param isOver whether it was ended early
 * @param wording what was agreed, a line for each field
 * @param facts its days and signatures
 * @param note what its latest step says: a review's finding or the reason of an early end; null for none
 * @param isChangedSinceSigned whether its wording changed after the signatures were entered
 * @param changes who changed what and when, the latest first
 */
public record AgreementView(
        long id,
        int edition,
        String title,
        String scope,
        String agencies,
        AgreementState state,
        boolean isOver,
        List<Line> wording,
        List<Line> facts,
        String note,
        boolean isChangedSinceSigned,
        List<Change> changes) {

    /** @return its state in words */
    public String getStateWords() {
        return AgreementWords.state(state);
    }

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
     * @param note what a review found or why it ended; null for none
     * @param was what it said before, where that is another
     */
    public record Change(int edition, String step, String when, String by, String note, List<Line> was) {}

    /**
     * A row of the register.
     *
     * @param id the agreement
     * @param title its title
     * @param agencies with whom, in words
     * @param state how it stands today
     * @param review the day of its next review, in words; null for none
     * @param ends its last day, in words; null for none
     */
    public record Row(long id, String title, String agencies, AgreementState state, String review, String ends) {

        /** @return its state in words */
        public String getStateWords() {
            return AgreementWords.state(state);
        }
    }
}
