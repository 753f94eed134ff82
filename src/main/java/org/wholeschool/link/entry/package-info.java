/**
 * Enters links: a proposal, several at once, one more piece of evidence, or what concerns suggest.
 *
 * <p>It keeps nothing of its own. Read {@link org.wholeschool.link.entry.LinkEntry} first, then {@code MyLinks} (one's
 * own proposals, and taking them back) and {@code LinkSuggestions}. Of the room it knows {@code link}, {@code record},
 * {@code step}, {@code reading}, {@code decision} (what is said of a link, on the page that adds evidence) and
 * {@code heard} (what one has heard, on the page of one's own).
 *
 * <ul>
 *   <li><b>Locks</b>: an action that enters several links first locks all their pupils in the order of ids
 *       ({@code LinkEntry.hold}). Two people who enter the same links then neither duplicate them nor deadlock.
 *   <li><b>Suggestions</b> are worked out on request from concerns that the reader may read, and stored nowhere. A pair
 *       that a lead decided against is left out while that decision is kept.
 * </ul>
 */
package org.wholeschool.link.entry;
