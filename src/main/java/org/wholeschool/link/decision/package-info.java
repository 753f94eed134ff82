/**
 * Decides about a link: grades its evidence, rejects, withdraws, changes or deletes it, on the pages that show one.
 *
 * <p>It keeps nothing of its own. Read {@link org.wholeschool.link.decision.LinkDecisions} first;
 * {@link org.wholeschool.link.decision.ViewLinkPage} shows the link. What grades make of a link is a rule of
 * {@code record.PeerLink}. Of the room it knows {@code link}, {@code record}, {@code step}, {@code reading} and
 * {@code review}.
 */
package org.wholeschool.link.decision;
