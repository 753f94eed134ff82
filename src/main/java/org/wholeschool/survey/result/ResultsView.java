package org.wholeschool.survey.result;

import java.util.List;
import org.wholeschool.survey.answer.Statement;

/**
 * What a lead is told of a survey.
 *
 * @param before the half-term of the survey that it is compared with; null where there is none
 * @param answersBefore how many answered that one
 * @param alike whether at least half as many answered the one as the other
 * @param feelsSafe who feels safe all in all; null of staff
 * @param feelsSafeBefore the same of that one; null where there is none
 * @param beside which places come first, and where what pupils feel and what was logged differ; null of staff
 * @param felt places in which more than a few do not feel safe: those that come first before the others
 * @param others the other places
 * @param statements of staff
 */
public record ResultsView(
        String before,
        int answersBefore,
        boolean alike,
        Share feelsSafe,
        Share feelsSafeBefore,
        FeltBeside beside,
        List<PlaceRow> felt,
        List<PlaceRow> others,
        List<StatementRow> statements) {

    /**
     * A place.
     *
     * @param name as the survey called it
     * @param unsafe who does not feel safe there
     * @param before who did not, the time before; null where it was not asked
     * @param safe who feels safe there
     * @param times when, in words; "" where no part of the day was said by enough
     * @param why in words, with shares of those who do not feel safe there; "" likewise
     * @param rank its rank among all, in words; "" where a few do not feel safe
     * @param reported what was logged there in the school year, exactly, in words
     * @param unheard whether it comes first and few concerns were logged there
     */
    public record PlaceRow(
            String name,
            Share unsafe,
            Share before,
            Share safe,
            String times,
            String why,
            String rank,
            String reported,
            boolean unheard) {}

    /**
     * What staff agree with or not.
     *
     * @param statement which
     * @param agrees who agrees or mostly agrees
     * @param before who did, the time before; null where there is none
     */
    public record StatementRow(Statement statement, Share agrees, Share before) {}
}
