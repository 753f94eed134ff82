/**
 * Keeps what is known of a pupil's situation, such as a social worker or a plan, with its versions, and who is their
 * key adult.
 *
 * <p>Read {@link org.wholeschool.concern.followup.situation.Situations} first; a page asks
 * {@link org.wholeschool.concern.followup.situation.PupilContext}. It knows <code>followup</code>, <code>
 * followup.action
 * </code> (who can be asked) and <code>record</code>.
 *
 * <p>{@link org.wholeschool.concern.followup.situation.KeyAdults} keeps each pupil's key adult. Its rows go with their
 * pupil and keep none on the roll: a key adult alone is no reason to keep the record of a child who has left.
 */
package org.wholeschool.concern.followup.situation;
