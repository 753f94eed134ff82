/**
 * Joins what the rooms below keep about a pupil or a concern: search everywhere, the record of an allegation that
 * begins from a low-level concern, and what an inspector asks.
 *
 * <p>Begin with {@link org.wholeschool.casework.search}, {@link org.wholeschool.casework.allegation} or
 * {@link org.wholeschool.casework.inspection}. No room below knows this one.
 */
package org.wholeschool.casework;
