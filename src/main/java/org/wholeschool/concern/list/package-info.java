/**
 * Lists concerns for leads, shows one of them whole, and gives the list out as a table.
 *
 * <p>It keeps nothing of its own but tags. It knows {@code followup}, {@code inbox}, {@code log} and {@code record},
 * and the rooms access, roster and school. Read {@link org.wholeschool.concern.list.ConcernRows} first, then
 * {@link org.wholeschool.concern.list.ConcernFilter} and {@link org.wholeschool.concern.list.ConcernColumn}, and
 * {@link org.wholeschool.concern.list.ConcernReading} for one.
 *
 * <ul>
 *   <li>An export reads the list without Faces: {@code ConcernRows.find} gives the numbers of a filter in any order,
 *       {@link org.wholeschool.concern.list.ConcernRowReader} their rows part by part, and
 *       {@link org.wholeschool.concern.list.ConcernCells} what a row has in a column.
 *   <li>{@link org.wholeschool.concern.list.FilteredList} is what every page has whose rows are found by concerns.
 *   <li>The address has the filter. A pupil's name and words of a text are held in the session, and the address has
 *       their key ({@code access.HeldWords}).
 *   <li>A part of a filter that is gone is left out, and the page says so: a saved filter outlives a category.
 *   <li>Names are decrypted for a page of rows, and to sort by them
 *       ({@link org.wholeschool.concern.list.ConcernRanks}); texts for a page, and to search in them, up to a limit
 *       that the page names.
 *   <li>A cell of the heat grid leads here. The list then has exactly the concerns that the cell counts: by the day on
 *       which they happened, without casework.
 *   <li>The list is a permitted and recorded action. Its entry does not name the pupils in it; reading one concern is
 *       an entry of its own.
 *   <li>Lists, counts and exports are for leads and deputies, never for the head. Only reading one concern permits the
 *       head, for a concern about an adult.
 *   <li>A place or category that has a new name is shown with both, "Drama studio (then called Old gym)". One that is
 *       closed is found under "Closed", one that an import brought under its own group.
 *   <li>{@link org.wholeschool.concern.list.OwnedConcerns} tells the access room a number of concerns, and
 *       {@link org.wholeschool.concern.list.WrittenConcerns} which accounts wrote something. Neither tells anything
 *       else.
 * </ul>
 */
package org.wholeschool.concern.list;
