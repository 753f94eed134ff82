/**
 * Joins what the rooms below keep about a pupil or a concern: search everywhere, and the record of an allegation that
 * begins from a low-level concern.
 *
 * <p>Begin with {@link org.wholeschool.casework.search} or {@link org.wholeschool.casework.allegation}. No room below
 * knows this one.
 */
package org.wholeschool.casework;
