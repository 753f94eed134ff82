/**
 * Makes up a whole school for demonstrations, the same for the same seed and day.
 *
 * <p>{@link org.wholeschool.demonstration.story.DemonstrationSchool} generates it as plain records: no database, no
 * clock. {@link org.wholeschool.demonstration.FirstStart} loads it once, and
 * {@link org.wholeschool.demonstration.DemonstrationLoader} writes it. Read these three first, then
 * {@link org.wholeschool.demonstration.story.Planted}, which lists what is hidden for patterns to find. The room may
 * know all rooms; no room knows it. Only these two classes are here, because they know all packages of the room.
 *
 * <ul>
 *   <li><b>Chance</b>: {@code Dice} gives each topic a fork of its own, so a change in one topic leaves the others as
 *       they were. A new topic takes a new fork, or everything after it changes. {@code PlantedTest} holds what is
 *       planted.
 *   <li><b>Data</b>: texts, names and weights are files beside the package {@code made}
 *       ({@code src/main/resources/org/wholeschool/demonstration/made}). Categories, parts of the day and kinds of
 *       place are the product's defaults ({@link org.wholeschool.school.overview.SchoolDefaults}).
 *   <li><b>When</b>: at the first start, as the set-up, into an empty installation whose setting says demonstration. By
 *       then {@link org.wholeschool.platform.persistence.Installation} has refused a setting that does not fit the
 *       data.
 *   <li><b>All or nothing</b>: everything is written in one transaction. The looks at its weeks follow in the
 *       background.
 *   <li><b>The team's past</b> ({@code TeamPlans}, {@code TeamSurveys}) goes through the usual services and accounts,
 *       on the days when it happened ({@code TeamDeeds}, {@code Now.at}). So results are worked out, never written
 *       down.
 *   <li>{@code wholeschool.demonstration.plans} set to {@code false} leaves the team's past out.
 *   <li><b>Clock</b>: only this room may act at another moment (wall <em>turning the clock</em>).
 *   <li><b>Nothing real</b>: telephone numbers ring nowhere (01632 960000 to 960999), pupil numbers have the authority
 *       999, and the school's URN is 999999.
 *   <li>A new kind of record gets rows here, so that people see it in the demonstration (CONTRIBUTING.md).
 * </ul>
 */
package org.wholeschool.demonstration;
