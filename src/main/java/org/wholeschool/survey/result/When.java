package org.wholeschool.survey.result;

import org.wholeschool.survey.answer.Survey;

/**
 * The half-term of a survey, by number: what the school calls it is not looked through for names.
 *
 * @param schoolYear the calendar year in which its school year began
 * @param halfTerm 1 to 6
 */
public record When(int schoolYear, int halfTerm) {

    static When of(Survey survey) {
        return new When(survey.getSchoolYear(), survey.getHalfTerm());
    }
}
