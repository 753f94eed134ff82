/**
 * Gives the head the concerns about adults who work at the school: a list, a page of one, and its readers.
 *
 * <p>Read {@link org.wholeschool.concern.adult.HeadConcerns} first. Only the head reads these, and no other concern
 * ({@link org.wholeschool.concern.record.ReadableConcerns}). By when the designated officer (LADO) is to be told is
 * {@link org.wholeschool.concern.followup.referral.OfficerDeadline}. It knows <code>triage</code>, whose parts it
 * shows.
 */
package org.wholeschool.concern.adult;
