/**
 * Says what a link between two pupils can be: its kinds, states and steps, what is said of it, and what a form must
 * give.
 *
 * <p>It keeps nothing: a link itself is in {@code link.record}. Read {@link org.wholeschool.link.LinkKind},
 * {@link org.wholeschool.link.LinkState} and {@link org.wholeschool.link.LinkStep} first. All packages below
 * {@code link} know this one, and it knows none of them. Each knows only some of those that stand before it:
 * {@code record}; {@code step}; {@code facts} and {@code reading}; {@code challenge} and {@code review}; {@code heard}
 * and {@code decision}; {@code entry}; {@code importing} and {@code list}; {@code group}.
 *
 * <p>The room may know {@code platform}, {@code access}, {@code school}, {@code roster}, {@code concern} and
 * {@code notice}. Patterns read {@link org.wholeschool.link.facts.LinkFacts} alone, identified maps
 * {@link org.wholeschool.link.facts.LinkMapFacts}. Entry points: {@link org.wholeschool.link.entry.LinkEntry}
 * (propose), {@link org.wholeschool.link.decision.LinkDecisions} (grade, reject, withdraw, change, delete),
 * {@link org.wholeschool.link.review.LinkReviews}, {@link org.wholeschool.link.challenge.LinkChallenges},
 * {@link org.wholeschool.link.heard.HeardChallenges} and {@link org.wholeschool.link.importing.LinkImports}. Why links
 * expire: docs/adr/0027.
 *
 * <ul>
 *   <li><b>Who reads</b>: a lead reads every link, a deputy every one except {@code RELATIONSHIP}, no other role any.
 *       Proposers see their own words until a lead has looked at them ({@code MyLinks}), and never learn whether the
 *       link existed.
 *   <li><b>Who decides</b>: a lead or deputy who may read the link, in {@code LinkDecisions}, {@code LinkReviews}
 *       (confirm, undo), {@code LinkChallenges.answer} and {@code LinkImports} (take, undo). {@code LinkEntry} only
 *       proposes. {@code LinkNews.readers} notifies those who decide, {@code LinkReading.waiting} counts for them.
 *   <li><b>Protective links</b>: {@code Keeper} says who protects whom, where a lead or a list has said so. The product
 *       never guesses it.
 *   <li><b>No export</b>: {@code LinkExportTest} refuses servlets, files and PDFs here, and any reader of this room but
 *       {@code peermap}, {@code pattern.peers} and {@code demonstration}.
 * </ul>
 */
package org.wholeschool.link;
