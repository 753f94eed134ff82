/**
 * Keeps the places of a school, their groups and neighbours, and what a place became when it was split.
 *
 * <p>Read {@link org.wholeschool.school.place.Site} first, then {@link org.wholeschool.school.place.SiteChanges}. It
 * knows <code>school</code> alone.
 */
package org.wholeschool.school.place;
