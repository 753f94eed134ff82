package org.wholeschool.survey.manage;

import java.time.LocalDate;
import org.wholeschool.survey.answer.SurveyKind;

/**
 * A survey as a list shows it.
 *
 * @param id which
 * @param kind whom it asks
 * @param term for which half-term, in words
 * @param openedOn when it was opened
 * @param closedOn when it was closed; null while it is open
 * @param slips how many slips there are, or were
 * @param answers how many answered; null where it is closed and they were too few
 */
public record SurveyLine(
        long id, SurveyKind kind, String term, LocalDate openedOn, LocalDate closedOn, int slips, Integer answers) {

    public boolean isOpen() {
        return closedOn == null;
    }
}
