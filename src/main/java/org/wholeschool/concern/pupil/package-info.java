/**
 * Draws a pupil's chronology for their page: a lane for each kind of record, with a mark for each entry.
 *
 * <p>It keeps nothing. It knows {@code chronology} and {@code record}. Read
 * {@link org.wholeschool.concern.pupil.LanePicture} first; {@link org.wholeschool.concern.pupil.PupilLanes} is for the
 * page.
 */
package org.wholeschool.concern.pupil;
