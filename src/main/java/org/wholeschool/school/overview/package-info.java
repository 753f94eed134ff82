/**
 * Shows an administrator the whole school, and gives a new school what it starts with.
 *
 * <p>Entry points: {@link org.wholeschool.school.overview.SchoolPage} and, as data,
 * {@link org.wholeschool.school.overview.SchoolDefaults}. It knows <code>calendar</code>, <code>place</code> and <code>
 * category</code>.
 */
package org.wholeschool.school.overview;
