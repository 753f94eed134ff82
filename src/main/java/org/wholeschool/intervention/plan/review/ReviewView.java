package org.wholeschool.intervention.plan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.evaluation.Verdict;

/**
 * The review of a plan.
 *
 * @param due whether its day has come
 * @param test whether it has a test
 * @param evaluation what counts said; null while no one has asked
 * @param decisions what was decided, the earliest first
 * @param open whether something is decided and the plan still runs, without a day for its next review
 */
public record ReviewView(boolean due, boolean test, Evaluated evaluation, List<Decided> decisions, boolean open) {

    /** Copies the list. */
    public ReviewView {
        decisions = List.copyOf(decisions);
    }

    /**
     * What counts said.
     *
     * @param judgement the answer, beside what pupils feel
     * @param ownGone whether one of the plan's places was not used any more, so that counts were not asked
     * @param alone whether nothing was logged at places to compare with, so that there was nothing to compare
     * @param refusals what the rule had against it
     * @param baselineWeeks how many weeks before the start there were when it was asked
     * @param afterWeeks how many from the start to the review
     * @param more whether more was logged than before beside the places compared with, though not so much more that
     *     counts can tell; not told any more once a concern was restricted, since it was said of counts that held it
     * @param weeksNeeded school weeks after the start that it would take to tell; 0 for longer, or where that is not
     *     the reason
     * @param whole whether surveys were read of the whole school, and not of the plan's places
     * @param hidden whether a concern was restricted since, so that no figure is told any more
     * @param surveys which surveys of pupils were compared
     * @param made by whom and when, in words
     */
    public record Evaluated(
            Judgement judgement,
            boolean ownGone,
            boolean alone,
            Set<Refusal> refusals,
            int baselineWeeks,
            int afterWeeks,
            boolean more,
            int weeksNeeded,
            boolean whole,
            boolean hidden,
            Surveys surveys,
            String made) {

        /** Copies the set. */
        public Evaluated {
            refusals = Set.copyOf(refusals);
        }

        /** @return whether there were counts to ask */
        public boolean isAsked() {
            return judgement.answer() != Verdict.Answer.NOT_ASKED;
        }
    }

    /**
     * Two surveys of pupils.
     *
     * @param before the day on which the one before the start was closed; null for none
     * @param since the day on which the one since then was closed; null for none
     */
    public record Surveys(LocalDate before, LocalDate since) {}

    /**
     * What was decided.
     *
     * @param decision CONTINUE, CHANGE, STOP or SPREAD
     * @param reason why
     * @param spreadTo the draft of another place, or null
     * @param decided by whom and when, in words
     */
    public record Decided(String decision, String reason, Long spreadTo, String decided) {}
}
