package org.wholeschool.governance.printed;

import java.util.List;
import org.wholeschool.governance.FeltTold;
import org.wholeschool.governance.plans.PlansTold;

/**
 * What is known of today, which the page has beside the latest half-term alone.
 *
 * @param felt how safe pupils feel
 * @param plans the interventions
 */
record PrintedToday(Felt felt, Plans plans) {

    /**
     * How safe pupils feel.
     *
     * @param quarter in which quarter the share of pupils who feel safe lies
     * @param ofWhom of whom that is
     * @param says the same in sentences
     * @param surveys the last surveys
     */
    record Felt(String quarter, String ofWhom, String says, List<FeltTold.Row> surveys) {

        static Felt of(FeltTold felt) {
            return new Felt(felt.getQuarter(), felt.getOfWhom(), felt.getSays(), felt.getRows());
        }
    }

    /**
     * The interventions.
     *
     * @param running how many run, in a word or two
     * @param achieved what they achieved
     * @param late whether a review is late
     * @param says how many run
     * @param pieces those that run
     * @param untold how many of those the lead has not described; empty for none
     * @param ended how many have ended; empty for none
     * @param endedPieces those
     * @param on on which day
     * @param questions what to ask of them
     */
    record Plans(
            String running,
            String achieved,
            boolean late,
            String says,
            List<PlansTold.Piece> pieces,
            String untold,
            String ended,
            List<PlansTold.Piece> endedPieces,
            String on,
            List<String> questions) {

        static Plans of(PlansTold plans) {
            return new Plans(
                    plans.getRunning(),
                    plans.getAchieved(),
                    plans.isLate(),
                    plans.getSays(),
                    plans.getPieces(),
                    plans.getUntold(),
                    plans.getEnded(),
                    plans.getEndedPieces(),
                    plans.getOn(),
                    plans.getQuestions());
        }
    }
}
