/**
 * Keeps what is known of a pupil's situation, such as a social worker or a plan, with its versions.
 *
 * <p>Read {@link org.wholeschool.concern.followup.situation.Situations} first; a page asks
 * {@link org.wholeschool.concern.followup.situation.PupilContext}. It knows <code>followup</code> and <code>record
 * </code>.
 */
package org.wholeschool.concern.followup.situation;
