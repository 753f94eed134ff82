/**
 * Keeps the pupils on roll and those who were, with a fast index of their names.
 *
 * <p>It keeps {@link org.wholeschool.roster.Pupil} and former names ({@link org.wholeschool.roster.PupilFormerName}).
 * It knows the rooms access and school. Read {@link org.wholeschool.roster.Roster} first. Rooms that may know no pupil
 * ask {@link org.wholeschool.roster.RollSize}.
 *
 * <ul>
 *   <li>The index of names is in memory, one for each school. It is made again when the number or the versions of the
 *       rows change, on any server, and each day ({@link org.wholeschool.roster.Roster}).
 *   <li>Pupils are never deleted because they leave. Only a pupil whose import was undone is deleted, and only if no
 *       {@link org.wholeschool.roster.PupilUse} keeps anything about them.
 *   <li>A room that keeps records naming pupils provides a service that implements
 *       {@link org.wholeschool.roster.PupilRecords}: which records name whom, never what is in them. Otherwise no page
 *       can say who has looked at that pupil.
 *   <li>If a record is itself a tie between pupils, its kind says so
 *       ({@link org.wholeschool.roster.PupilRecords#isATie}). So does a record whose audit entry comes right beside
 *       those of ties.
 *   <li>The data-protection officer's page of a pupil then shows that record without number and time, after everything
 *       else of the day. The same number with two pupils would say who is tied to whom.
 *   <li>In the trail such a record has its number and no pupil. A pupil seen on a map has no number there, because it
 *       would be their own. The sealed file has all numbers, or it could not be verified.
 *   <li>One thing remains: that one person looked at one link on a day can still be put together from two pupils'
 *       pages.
 *   <li>A former name is kept encrypted until the pupil is deleted or that roster is undone
 *       ({@link org.wholeschool.roster.FormerNames}). People who read concerns see it ("then called Ann Neill") and
 *       find by it, and the redaction knows it.
 *   <li>The search for logging does not find by a former name, and administrators see none. A pupil may have another
 *       name because a person must not find them.
 * </ul>
 */
package org.wholeschool.roster;
