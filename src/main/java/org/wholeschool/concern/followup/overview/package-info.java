/**
 * Joins what followed from a concern for its page and for the chronology.
 *
 * <p>Entry points: {@link org.wholeschool.concern.followup.overview.FollowUpReading} and
 * {@link org.wholeschool.concern.followup.overview.FollowUpChronicle}. It knows all other packages of <code>followup
 * </code>, and <code>note</code>.
 */
package org.wholeschool.concern.followup.overview;
