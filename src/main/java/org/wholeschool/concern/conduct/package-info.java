/**
 * Keeps low-level concerns about staff: conduct that does not meet the school's code and did no harm. Only the head
 * reads them.
 *
 * <p>Staff log with {@link org.wholeschool.concern.conduct.LowLevelConcerns}; the head reads and decides with
 * {@link org.wholeschool.concern.conduct.LowLevelCases}. The package shares nothing with concerns about pupils: it
 * knows no other package of this room. Of the product only the demonstration and {@code casework.allegation}, which
 * begins the record of an allegation, know it ({@code LowLevelApartTest}).
 *
 * <ul>
 *   <li>It is not for harm or a risk of harm. The form sends people to the head for that, and about the head to the
 *       chair of governors.
 *   <li>A form about the head is refused, and nothing of it is kept. A head who is named in one finds nothing of it.
 *   <li>The person who logs one learns that it was received, and reads nothing afterwards.
 *   <li>The head sees them by person, in order. A person without an account is the same person where the name is the
 *       same, apart from capitals, spaces and punctuation. The form offers names that the same person typed before, and
 *       the head merges two spellings ({@link org.wholeschool.concern.conduct.LowLevelMerges}); either can be taken
 *       back.
 *   <li>An entry and a record of the head never change. A later record is added beside.
 *   <li>The audit says which action was done, and never about whom.
 *   <li>The head deletes a person's entries after the person has left. How many and why stays
 *       ({@link org.wholeschool.concern.conduct.LowLevelDeletion}).
 * </ul>
 */
package org.wholeschool.concern.conduct;
