/**
 * Keeps releases: what a run over facts found and may be shown to leads, or published to governors.
 *
 * <p>It keeps {@link org.wholeschool.pattern.Release}s. Every other package of the room that touches a database builds
 * on it. It knows {@code pattern.hotspot}, and the rooms access, concern (facts only), disclosure, school and training.
 *
 * <p>Read {@link org.wholeschool.pattern.Release} first, then {@link org.wholeschool.pattern.CountedSchool}, which says
 * which concerns are counted at all.
 *
 * <ul>
 *   <li>The way of the data: {@link org.wholeschool.concern.facts.ConcernFacts}, arithmetic, {@code disclosure}, a
 *       release that never changes, pages. Pages of patterns and of governors take their numbers from releases and from
 *       nothing else, but for {@code pattern.overview} and {@code pattern.compare}, which count exactly for people who
 *       may read the concerns.
 *   <li>No package of this room sees a pupil. Of concerns it knows {@code ConcernFacts} alone, of links
 *       {@code LinkFacts}, {@code ProtectiveLinks} and {@code TieFacts}, of the roster {@code NamesInText}. A number
 *       for a pupil means nothing outside its reading.
 *   <li>A release is never changed: a correction is another release. On PostgreSQL the application may delete only the
 *       later runs of a week, and groups ({@code afterMigrate.sql}).
 *   <li>A release keeps the thresholds and parameters that it was made with. Another way of working it out gets another
 *       method name.
 *   <li>Leads never see a release from before a concern was restricted or given to the head: code that shows one works
 *       it out again first.
 *   <li>The same holds for another layout: what an earlier product showed was protected differently, and both together
 *       would tell more than either.
 *   <li>A half-term includes the holidays after it ({@link org.wholeschool.pattern.SchoolYear}), so that no day falls
 *       between two. A school year that the calendar does not know runs from September to August.
 *   <li>Hotspots count by the day on which things happened, governors' tables by the day of receipt.
 *   <li>When a half-term is moved, a release keeps its own dates, and the next run uses the new ones.
 *   <li>{@link org.wholeschool.pattern.ClosedHalfTerm} is the layout of old publications: it is read and never written.
 * </ul>
 */
package org.wholeschool.pattern;
