package org.wholeschool.intervention.evaluation;

import java.util.Optional;
import org.wholeschool.intervention.evaluation.Verdict.Answer;

/**
 * What counts, felt safety and staff confidence say together. Concerns are what was reported, and fewer reports are
 * also what a school gets whose children have given up telling (Astor, Meyer and Behre 1999, American Educational
 * Research Journal 36): so fewer reports with felt safety unchanged or worse is a warning and never a success.
 *
 * @param answer what counts say
 * @param felt how pupils felt at the place, after beside before
 * @param confidence how sure staff are of dealing with it, after beside before
 * @param reading what they say together
 */
public record Judgement(Answer answer, Felt felt, Felt confidence, Reading reading) {

    /**
     * Down from this ratio reports count as fewer here even where the test says nothing: a fifth, since a school of few
     * concerns would otherwise never be warned.
     */
    public static final double FEWER = .8;

    /** What a survey says after beside before. */
    public enum Felt {
        BETTER,
        UNCHANGED,
        WORSE,
        /** No one asked, or too few answered. It is said to be unknown, and stands for nothing. */
        UNKNOWN
    }

    /** What there is to be said of all together. */
    public enum Reading {
        /** Counts show fewer, pupils feel safer, and staff are not less sure. */
        IMPROVED,
        /** Counts show fewer; how pupils feel is not known, so whether they are safer is not either. */
        FEWER_REPORTS_ALONE,
        /**
         * Fewer reports, by the test or by a ratio down from {@link #FEWER}, and pupils are known not to feel safer or
         * staff to be less sure: perhaps less is told, not less done.
         */
        WARNING_FEWER_REPORTS,
        /**
         * Counts cannot tell or show nothing, not even a ratio down from {@link #FEWER}, and pupils feel less safe.
         * With fewer reports it is {@link #WARNING_FEWER_REPORTS}, with more {@link #WORSE}.
         */
        WARNING_LESS_SAFE,
        /** Counts show more, and pupils feel safer: perhaps more is told. */
        MORE_REPORTS_FELT_SAFER,
        /** Counts show more, and pupils do not feel safer, or it is not known. */
        WORSE,
        /** Counts cannot tell or show nothing; pupils feel safer, and that carries the judgement. */
        FELT_SAFER,
        /** Counts show nothing, and pupils feel as before, or it is not known. */
        NO_CLEAR_CHANGE,
        /** Counts cannot tell; pupils feel as before. */
        FELT_UNCHANGED,
        /** Neither can tell. */
        UNKNOWN
    }

    /**
     * @return the two surveys beside a verdict; empty before the review, when nothing is judged, whether or not counts
     *     will be able to tell.
     */
    public static Optional<Judgement> of(Verdict verdict, Felt felt, Felt confidence) {
        Optional<Reading> reading = switch (verdict.answer()) {
            case TOO_EARLY -> Optional.empty();
            case IT_WORKED -> Optional.of(felt == Felt.BETTER ? Reading.IMPROVED : Reading.FEWER_REPORTS_ALONE);
            case GOT_WORSE -> Optional.of(felt == Felt.BETTER ? Reading.MORE_REPORTS_FELT_SAFER : Reading.WORSE);
            case NO_CLEAR_CHANGE -> Optional.of(withNoClearChange(felt));
            case TOO_FEW_TO_SAY, NOT_ASKED -> Optional.of(alone(felt));
        };
        boolean doubtful =
                verdict.fewer() && (felt == Felt.UNCHANGED || felt == Felt.WORSE || confidence == Felt.WORSE);
        return reading.map(each ->
                new Judgement(verdict.answer(), felt, confidence, doubtful ? Reading.WARNING_FEWER_REPORTS : each));
    }

    /** @return what the two surveys say alone, where counts are not asked */
    public static Judgement withoutCounts(Felt felt, Felt confidence) {
        return new Judgement(Answer.NOT_ASKED, felt, confidence, alone(felt));
    }

    private static Reading withNoClearChange(Felt felt) {
        return switch (felt) {
            case BETTER -> Reading.FELT_SAFER;
            case WORSE -> Reading.WARNING_LESS_SAFE;
            case UNCHANGED, UNKNOWN -> Reading.NO_CLEAR_CHANGE;
        };
    }

    private static Reading alone(Felt felt) {
        return switch (felt) {
            case BETTER -> Reading.FELT_SAFER;
            case UNCHANGED -> Reading.FELT_UNCHANGED;
            case WORSE -> Reading.WARNING_LESS_SAFE;
            case UNKNOWN -> Reading.UNKNOWN;
        };
    }

    /** @return whether it is to be shown as a warning. */
    public boolean isWarning() {
        return reading == Reading.WARNING_FEWER_REPORTS
                || reading == Reading.WARNING_LESS_SAFE
                || reading == Reading.WORSE;
    }

    /** @return whether it is to be shown as a success. */
    public boolean isSuccess() {
        return reading == Reading.IMPROVED;
    }
}
