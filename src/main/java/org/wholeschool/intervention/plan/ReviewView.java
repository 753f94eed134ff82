package org.wholeschool.intervention.plan;

import java.util.List;
import java.util.Set;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.evaluation.Verdict;

/**
 * The review of a plan.
 *
 * @param due        whether its day has come
 * @param test       whether it has a test
 * @param evaluation what counts said; null while nobody has asked
 * @param decisions  what was decided, the earliest first
 * @param open       whether something is decided and the plan still runs, without a day for its next review
 */
public record ReviewView(boolean due, boolean test, Evaluated evaluation, List<Decided> decisions, boolean open) {

    /** Copies the list. */
    public ReviewView {
        decisions = List.copyOf(decisions);
    }

    /**
     * What counts said.
     *
     * @param judgement   the answer, beside what pupils feel
     * @param ownGone     whether one of the plan's places was not used any more, so that counts were not asked
     * @param alone       whether nothing was logged at places to compare with, so that there was nothing to compare
     * @param refusals    what the rule had against it
     * @param baselineWeeks how many weeks before the start there were when it was asked
     * @param afterWeeks  how many from the start to the review
     * @param more        whether more was logged than before beside the places compared with, though not so much more that counts can tell
     * @param weeksNeeded school weeks after the start that it would take to tell; 0 for longer, or where that is not the reason
     * @param made        by whom and when, in words
     */
    public record Evaluated(Judgement judgement, boolean ownGone, boolean alone, Set<Refusal> refusals, int baselineWeeks, int afterWeeks, boolean more, int weeksNeeded, String made) {

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
     * What was decided.
     *
     * @param decision CONTINUE, CHANGE, STOP or SPREAD
     * @param reason   why
     * @param spreadTo the draft of another place, or null
     * @param decided  by whom and when, in words
     */
    public record Decided(String decision, String reason, Long spreadTo, String decided) {
    }
}
