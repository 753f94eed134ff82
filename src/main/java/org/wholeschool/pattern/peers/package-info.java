/**
 * Looks at groups of linked pupils once a week, and keeps what is told about each and what leads say.
 *
 * <p>It never knows who is in a group. Entry points: {@link org.wholeschool.pattern.peers.GroupLooks} (the look),
 * {@link org.wholeschool.pattern.peers.GroupTeller} (the words) and {@link org.wholeschool.pattern.peers.PeerGroups}
 * (what leads say). The arithmetic is {@link org.wholeschool.pattern.group.GroupRun}; {@code disclosure.group} decides
 * what may be told. Read {@code GroupLooks} first, then docs/methods.md, "How the product looks at groups". Why weekly:
 * docs/adr/0026.
 *
 * <p>It may know {@code link} and {@code concern} by their facts only ({@link org.wholeschool.link.facts.LinkFacts}).
 *
 * <ul>
 *   <li><b>The way of the data</b>: {@code LinkFacts.read} gives {@code GroupFactsOfSchool}, {@code GroupRun} works on
 *       it, and {@code GroupLooks} keeps the result as a release ({@code ToldGroups}). {@code LinkFacts.keep} keeps the
 *       groups.
 *   <li>The release has the values that it was made with and a hash of what it read ({@code GroupMade}).
 *       {@code PeerGroup} and {@code PeerGroupEvent} are the groups over time.
 *   <li><b>No pupil</b>: a reading's numbers come from the installation's key and the run's seed. Only {@code link}
 *       knows whose they are ({@code LinkFacts.Numbers}).
 *   <li>Each number comes with a <em>lot</em>, by which chance falls for that pupil. It is the same for a school year,
 *       so a new pupil draws no other pupil again. It is stored nowhere.
 *   <li><b>Concerns are admitted on Mondays, all together</b> ({@code Renewal}). Until when is the first line of
 *       {@code link_standing}. What was logged since is {@code NEW}: it unties and says nothing else.
 *   <li>Without a renewal, nothing new is told, whatever was corrected ({@code GroupPublication}).
 *   <li><b>One look a week</b>, by the first night or by the first person who opens the page
 *       ({@code GroupLooks.latest}). Nothing done in the week repeats it ({@code GroupAttackIT}).
 *   <li>{@code TieChanges} decides whether groups are searched again, made from the ties that counted last, or not told
 *       at all.
 *   <li><b>One transaction</b>, under a lock on the row of {@code link_standing} ({@code LinkFacts.oneAtATime}). The
 *       school's row would block every concern on PostgreSQL; only the very first run takes it. A run takes about a
 *       second.
 *   <li><b>Kept between looks</b>: the change of one core member is held back, so core and fringe must be known again.
 *       The row holds their ids, encrypted, and a lost group's for six weeks. A group's id is used once
 *       ({@code lastId}).
 *   <li><b>A look can be repeated</b> while what it read is unchanged: the same seed gives the same result. Its input
 *       is not kept, because that copy of who is tied to whom would outlive the links.
 *   <li><b>Places and times</b> are told separately. A release in an older format may hold them together: it is not
 *       shown, and the look is taken again in the same week.
 *   <li><b>Retention</b>: releases go {@code wholeschool.groups.keep-days} after they were told again, and groups that
 *       are gone if no lead said anything ({@code GroupLooks.sweep}).
 *   <li><b>Types</b> ({@code TypesMade}, {@code GroupTypes}): what is printed, and what the head reads, in place of
 *       cards. Made once in a school year, by its first look with six groups ({@code GroupTypesOfYear}); docs/adr/0046.
 *   <li>Cards show weeks, not days. A group's number ({@code group_no}) means nothing; addresses use the row's id.
 * </ul>
 */
package org.wholeschool.pattern.peers;
