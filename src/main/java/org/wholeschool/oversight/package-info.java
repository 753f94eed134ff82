/**
 * Answers who has looked at a child, and gives the head a monthly summary of who looks at what.
 *
 * <p>Entry points: {@link org.wholeschool.oversight.LookedAt} for the data-protection officer,
 * {@link org.wholeschool.oversight.MonthlySummary} for the head. Read {@code roster.PupilRecords} first;
 * docs/oversight.md says what each page shows.
 *
 * <p>It may know the platform, {@code access}, {@code audit} and {@code roster}. It knows no concern: it joins entries
 * with the numbers that {@code PupilRecords} gives.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A room that keeps records that name pupils implements {@code roster.PupilRecords}: which records name whom,
 *       never their content. A room that does not is missing on both pages, and no test finds it.
 *   <li>Lists, searches and exports are entries without the children in them, and the page says so.
 *   <li>{@code PupilRecords.isATie} is true for a record that ties children: a link, evidence for one, a request for a
 *       map. Also if its entries lie beside those of ties: a child seen on a map, what staff heard.
 *   <li>{@link UnusualLookups} finds what is worth a question, and the page never says more than that. It is plain
 *       arithmetic; each rule compares a person with themselves or with a fixed number.
 *   <li><b>Week</b>: records of at least 10 different children, and more than 3 times the median of the person's weeks
 *       with any among the 8 before. With fewer than 3 such weeks, from 30 children on.
 *   <li>The median, because one busy week must not move it; their own, because a lead opens many and a deputy few; only
 *       weeks with any, because holidays would make September unusual; at least 10, because three times one is three.
 *   <li>A week belongs to the month in which it ends: the mail about a month goes on the first of the next, and by then
 *       its weeks must be over.
 *   <li><b>Night</b>: any between 22:00 and 6:00 by the school's clock.
 *   <li><b>Only looking</b>: records of at least 10 children in a month with which the person had nothing else to do
 *       (none logged, none acknowledged; each {@code PupilRecords.Kind} names its {@code works}).
 *   <li>{@link StandOutLooks} shows the data-protection officer on home what {@code StandingOut} found: numbers of
 *       pupils, and no pupil. Which record names whom stays inside.
 *   <li>{@link SummaryNotices} mails heads once a month, with the hash of the chain's end. That it was told is asked of
 *       the audit, by its code.
 * </ul>
 */
package org.wholeschool.oversight;
