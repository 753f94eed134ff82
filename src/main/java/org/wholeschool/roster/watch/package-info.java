/**
 * Looks by night into the folder in which another system leaves rosters.
 *
 * <p>Read {@link org.wholeschool.roster.watch.RosterWatch} first, then
 * {@link org.wholeschool.roster.watch.SchoolFolder}, which reads plain files alone. It knows <code>batch</code>.
 */
package org.wholeschool.roster.watch;
