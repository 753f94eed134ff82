/**
 * Keeps links between pupils: their graded evidence, decisions, reviews, challenges and deletion.
 *
 * <p>A link ties two pupils in one kind. Each pair has one row for each kind ({@code PeerLink}), also when a link that
 * ended is proposed again. Each step adds a {@code LinkVersion}. Entry points: {@link org.wholeschool.link.LinkEntry}
 * (propose), {@link org.wholeschool.link.LinkDecisions} (grade, reject, withdraw, change, delete),
 * {@link org.wholeschool.link.LinkReviews}, {@link org.wholeschool.link.LinkChallenges},
 * {@link org.wholeschool.link.HeardChallenges} and {@link org.wholeschool.link.LinkImports}.
 *
 * <p>It may know {@code platform}, {@code access}, {@code school}, {@code roster}, {@code concern} and {@code notice}.
 * Patterns read {@link org.wholeschool.link.LinkFacts} alone, identified maps
 * {@link org.wholeschool.link.LinkMapFacts}. The table for leads is in {@code link.list}. Read
 * {@link org.wholeschool.link.ReadableLinks} first, then {@code PeerLink}. Why links expire: docs/adr/0027.
 *
 * <ul>
 *   <li><b>Who reads</b>: a lead reads every link, a deputy every one except {@code RELATIONSHIP}, no other role any.
 *       Proposers see their own words until a lead has looked at them ({@code MyLinks}), and never learn whether the
 *       link existed.
 *   <li><b>Who decides</b>: a lead or deputy who may read the link, in {@code LinkDecisions}, {@code LinkReviews}
 *       (confirm, undo), {@code LinkChallenges.answer} and {@code LinkImports} (take, undo). {@code LinkEntry} only
 *       proposes. {@code LinkNews.readers} notifies those who decide, {@code LinkReading.waiting} counts for them.
 *   <li><b>Established</b>: at least one piece of evidence has source grade 1 or 2 and information grade A or B
 *       ({@link org.wholeschool.school.Grade}). Pages show grades in words. When evidence is deleted, the link falls at
 *       once to what the rest supports ({@code PeerLink.fall}).
 *   <li><b>Valid</b>: queries test the review date too, or call {@code PeerLink.standingOn}. If the nightly job does
 *       not run, no lapsed link is shown.
 *   <li><b>Deletion</b>: {@code LinkExpiry} deletes a link and its versions {@code wholeschool.link.grace-days} after
 *       its end, never while an answer is owed. A {@code Tombstone} keeps kind, time and reason, and no number.
 *   <li><b>Protective links</b>: {@code Keeper} says who protects whom, where a lead or a list has said so. The product
 *       never guesses it.
 *   <li><b>Reviews</b>: {@code LinkReviews} confirms unchanged links together. For a week, the person who confirmed
 *       them can undo it: the versions share a number, links changed since stay, and a date that has passed becomes
 *       today.
 *   <li><b>Locks</b>: an action that enters several links first locks all their pupils in the order of ids
 *       ({@code LinkEntry.hold}). Two people who enter the same links then neither duplicate them nor deadlock.
 *   <li>An open page continues with the version that its own action made.
 *   <li><b>Challenges</b>: until the answer, the link counts nowhere, maps draw it as unconfirmed, and it is not
 *       deleted. Each has its own answer, the one due first before others. {@code LinkChallenged} is fired in the same
 *       transaction.
 *   <li>A challenge is deleted with its link, or {@code wholeschool.link.challenge-keep-days} after its answer.
 *   <li><b>Heard challenges</b>: code that handles one looks at no link. Neither the answer, nor the audit, nor the
 *       time taken may show whether a link exists.
 *   <li>A lead or deputy enters a heard challenge against each link concerned, with its original day and deadline,
 *       beside open ones. A lead alone, who sees every link, can say that none is. Actions name the pupil shown.
 *   <li>A deputy sees no difference between "entered against links you cannot read" and "nothing is recorded". What
 *       deputies and the reporter see ends {@code wholeschool.link.challenge-keep-days} after {@code settledAt}. The
 *       row lasts as long as its challenges.
 *   <li><b>Notices</b> ({@code LinkNews}) name no pupil, and tell deputies nothing about relationships. Settled ones
 *       are taken back. A reporter is told once, when the challenge is taken up: later news would show that a link
 *       exists.
 *   <li><b>Lists</b> bring no relationship and no evidence that may be false. Their grades decide about a link, unless
 *       the link is challenged, or ended and was proposed again: a lead decides those by hand.
 *   <li>A version names the list that caused it. Undoing the list reverts what it alone did, unless a person has acted
 *       since. A link of that list alone remains while an answer is owed.
 *   <li><b>Suggestions</b> ({@code LinkSuggestions}) are worked out on request from concerns that the reader may read,
 *       and stored nowhere. A pair that a lead decided against is left out while that decision is kept.
 *   <li><b>Facts for patterns</b>: the caller says until which day its result is shown. A link whose review date comes
 *       earlier is not read.
 *   <li><b>{@code link_standing}</b> ({@code PeerStanding}), one encrypted row for each school, is the only place with
 *       the members of groups. It has no history. Pupils who leave become negative numbers
 *       ({@code LinkFacts.forgetWhoLeft}).
 *   <li>It also keeps which links counted, by id. After a deletion, only the fact that one is missing remains.
 *   <li><b>No export</b>: {@code LinkExportTest} refuses servlets, files and PDFs here, and any reader of this room but
 *       {@code peermap}, {@code pattern.peers} and {@code demonstration}.
 * </ul>
 */
package org.wholeschool.link;
