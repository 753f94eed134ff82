/**
 * Tells other rooms what they may know of links: numbers for patterns, ties for maps, and which records name whom.
 *
 * <p>It keeps {@link org.wholeschool.link.facts.PeerStanding}. Read {@link org.wholeschool.link.facts.LinkFacts} first,
 * then {@link org.wholeschool.link.facts.LinkMapFacts}. Of the room it knows {@code link}, {@code record} and
 * {@code step}.
 *
 * <ul>
 *   <li><b>{@link org.wholeschool.link.facts.TieFacts}</b>: links with the day from which each counts, and who is named
 *       in which concern, for what log and links say together.
 *   <li><b>{@link org.wholeschool.link.facts.GroupCores}</b> is the one way from a group to its pupils, for an
 *       identified map.
 *   <li><b>Facts for patterns</b>: the caller says until which day its result is shown. A link whose review date comes
 *       earlier is not read.
 *   <li><b>{@code link_standing}</b> ({@code PeerStanding}), one encrypted row for each school, is the only place with
 *       the members of groups. It has no history. Pupils who leave become negative numbers
 *       ({@code LinkFacts.forgetWhoLeft}).
 *   <li>It also keeps which links counted, by id. After a deletion, only the fact that one is missing remains.
 *   <li>{@code LinkChallenged} is fired in the transaction in which a link is challenged or the answer given.
 * </ul>
 */
package org.wholeschool.link.facts;
