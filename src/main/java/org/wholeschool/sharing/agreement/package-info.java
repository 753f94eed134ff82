/**
 * Keeps the register of information-sharing agreements, from a draft by a template to its end.
 *
 * <p>Read {@link org.wholeschool.sharing.agreement.Agreements} first, then
 * {@link org.wholeschool.sharing.agreement.AgreementReading}. Later code asks
 * {@link org.wholeschool.sharing.agreement.SharingAgreements} what is in force.
 *
 * <ul>
 *   <li>The absence of an agreement never blocks sharing to protect a child, so nothing here refuses a sharing.
 *   <li>{@link org.wholeschool.sharing.agreement.AgreementState} follows from the days and is never stored.
 *   <li>Every save is a row of {@link org.wholeschool.sharing.agreement.AgreementVersion}, to which rows are only
 *       added.
 *   <li>An agreement keeps the names that its agencies had when they joined it.
 *   <li>Lawful bases, kinds of data and templates are the CSV files beside these classes.
 *   <li>All that people typed is one encrypted text, {@link org.wholeschool.sharing.agreement.Terms}.
 * </ul>
 */
package org.wholeschool.sharing.agreement;
