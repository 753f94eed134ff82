/**
 * Keeps a school's calendar, school day, places and categories, and what each was called or counted as before.
 *
 * <p>Of other rooms it knows access alone; most rooms know it. Entry points:
 * {@link org.wholeschool.school.calendar.Calendar}, {@link org.wholeschool.school.calendar.SchoolDay} with its
 * {@link org.wholeschool.school.calendar.DayPlan}, {@link org.wholeschool.school.place.Site},
 * {@link org.wholeschool.school.category.Categories}, {@link org.wholeschool.school.calendar.SchoolHours} and
 * {@link org.wholeschool.school.Schools}. Read {@link org.wholeschool.school.calendar.DayPlan} and
 * {@link org.wholeschool.school.place.Site} first.
 *
 * <p>What a school changes must not change what was recorded before.
 *
 * <ul>
 *   <li>A place or category with a new name: a concern that was logged before shows both, by the moment of receipt
 *       ({@link org.wholeschool.school.NamesThen}). If the old name was a mistake, only the new one is shown.
 *   <li>A place or category that is closed keeps its concerns and is no longer offered. Neither is ever deleted.
 *   <li>A place that is split is closed, and knows what it became ({@code place_successor}). Its concerns stay on it,
 *       because no one knows in which half they were.
 *   <li>Scope and group of a category never change. To count it in another way, it is closed and one with the same name
 *       is added.
 *   <li>The school day has versions ({@code band_time.valid_from}): rows with one date are one school day. A moment is
 *       looked up in the school day of its own date ({@link org.wholeschool.school.calendar.DayPlan}). A concern keeps
 *       its part of the day.
 *   <li>On a half-day {@link org.wholeschool.school.calendar.DayPlan#timesOn} gives what is left of that day's times to
 *       all who ask: the form, targets, patterns. What comes right before and after the school day is longer then.
 *   <li>A school's total is compared on whole days, and governors' rates per school week count a half-day as a day.
 *   <li>Moments are kept in UTC. When the school changes its clocks they stay, and are shown by the new clocks.
 *   <li>A concern of casework scope never enters a pattern ({@link org.wholeschool.school.category.CategoryScope}).
 *   <li>Places and categories from another system's log may contain a pupil's name. Only leads, deputies, jobs and the
 *       set-up see those names.
 *   <li>{@link org.wholeschool.school.calendar.SchoolHours} counts targets. Where the calendar says nothing, it counts
 *       as if school went on: a target that is never due would hide a concern.
 *   <li>What a new school starts with is data ({@link org.wholeschool.school.overview.SchoolDefaults}). Every school
 *       edits its own copy.
 * </ul>
 */
package org.wholeschool.school;
