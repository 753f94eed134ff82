/**
 * Keeps filters of lists under a name: a person's own, and those that leads and deputies share.
 *
 * <p>Read {@link org.wholeschool.access.saved.SavedFilters} first. It knows {@code access}, {@code access.account} and
 * {@code access.permit}. A list includes {@code WEB-INF/access/saved-filters.xhtml}.
 *
 * <ul>
 *   <li>A filter is the address of its list. It holds numbers, so it goes on to work when a category gets another name.
 *       The list says what of a filter is gone.
 *   <li>A pupil and words of a text are no part of an address, and are never saved.
 *   <li>A shared filter belongs to the team: each lead and deputy can rename, delete and restore it.
 *   <li>{@link org.wholeschool.access.saved.NarrowedList} is what pages of a list have in common, except those of
 *       concerns ({@code concern.list.FilteredList}).
 *   <li>A filter that was deleted can be restored for a day. Later it is removed when anyone deletes another.
 * </ul>
 */
package org.wholeschool.access.saved;
