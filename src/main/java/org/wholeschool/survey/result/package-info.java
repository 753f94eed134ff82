/**
 * Says what a closed survey says: shares that no answer can be read from, changes, and what governors are told.
 *
 * <p>Read {@link org.wholeschool.survey.result.SurveyResults} first. Governors hear all in all only, through
 * {@link org.wholeschool.survey.result.FeltSafety}; plans and the heat grid get what is beside them from
 * {@link org.wholeschool.survey.result.FeltBeside}. It knows <code>answer</code> and <code>manage</code>.
 */
package org.wholeschool.survey.result;
