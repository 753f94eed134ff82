/**
 * Lists what was done about concerns: actions, referrals and case notes, each as a table.
 *
 * <p>It keeps nothing. It knows {@code list}, {@code followup}, {@code note} and {@code record}, and the rooms access
 * and school; no other package of this room knows it. Read {@link org.wholeschool.concern.response.ResponseList} first,
 * then {@link org.wholeschool.concern.response.ResponseRows}.
 *
 * <ul>
 *   <li>The concerns of a filter are found by {@code list.ConcernRows}, with the rules that hold there. What was done
 *       is read for these alone, so nothing is listed or counted of a concern that the reader may not read.
 *   <li>Notes that belong to no concern are listed too, where the filter asks for nothing that only a concern has.
 *   <li>To filter and to sort, no text is decrypted; those of the rows of a page are. One exception: whether a note was
 *       with a parent is read from whom it was with ({@link org.wholeschool.concern.followup.parents.NotedContacts}).
 *   <li>An export reads the same lists without Faces: {@code ResponseRows.find}, then {@code ResponseRows.read} part by
 *       part.
 * </ul>
 */
package org.wholeschool.concern.response;
