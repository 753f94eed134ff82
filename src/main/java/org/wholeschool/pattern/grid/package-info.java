/**
 * Shows hotspots to leads: the heat grid, two half-terms side by side, and quiet places.
 *
 * <p>It keeps nothing: its pages read releases. It knows {@code pattern}, {@code pattern.hotspot} and
 * {@code pattern.week}, and the rooms access, disclosure and school. Read
 * {@link org.wholeschool.pattern.grid.HotspotsView} first, then {@link org.wholeschool.pattern.grid.GridView}.
 *
 * <ul>
 *   <li>A cell leads to the list of the concerns that it counts
 *       ({@link org.wholeschool.pattern.grid.HotspotsView#concerns}): by the days on which they happened, without
 *       casework. That list is an action of its own, with its own permit.
 *   <li>Nothing is added up or subtracted here. A new table or total goes through {@code pattern.hotspot} first, or a
 *       small number follows from what is shown.
 *   <li>{@link org.wholeschool.pattern.grid.GridMarks} alone brings something of a week into the grid, and only what
 *       the page of that week tells.
 *   <li>This room does not know {@code survey}. The page of hotspots asks its bean {@code feltBesidePage}, and includes
 *       its parts ({@code WEB-INF/survey/felt-*.xhtml}).
 *   <li>{@code pattern.overview} takes from here what stands out in the school year, and the quiet places.
 * </ul>
 */
package org.wholeschool.pattern.grid;
