/**
 * Joins what the rooms below keep about a pupil or a concern. So far that is search.
 *
 * <p>Begin with {@link org.wholeschool.casework.search}. No room below knows this one.
 */
package org.wholeschool.casework;
