/**
 * Says what a closed survey says: shares that no answer can be read from, changes, and what governors are told.
 *
 * <p>Read {@link org.wholeschool.survey.result.SurveyResults} first. Governors hear all in all only, through
 * {@link org.wholeschool.survey.result.FeltSafety}; the page of hotspots gets what is beside it from
 * {@link org.wholeschool.survey.result.FeltBeside}. Every share is a {@link org.wholeschool.survey.result.Share}; what
 * orders places is worked out from a {@link org.wholeschool.survey.result.FeltCell}, never from a count. It knows
 * <code>answer</code> and <code>manage</code>.
 */
package org.wholeschool.survey.result;
