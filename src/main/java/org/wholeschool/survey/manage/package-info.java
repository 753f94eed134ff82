/**
 * Lets leads open, watch and close surveys, and print slips with codes.
 *
 * <p>Entry point: {@link org.wholeschool.survey.manage.Surveys}. It knows <code>answer</code>.
 */
package org.wholeschool.survey.manage;
