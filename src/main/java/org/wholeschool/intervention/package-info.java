/**
 * Checks what people write about a context, and names the levers by which interventions work.
 *
 * <p>The room plans what a school does about a place, a group or a year, never about a pupil.
 * {@link org.wholeschool.intervention.ContextTexts} is used by all its packages. Their order: {@code library} (what can
 * be chosen), {@code plan} with the packages below it, {@code start} (a plan from a finding), {@code meeting}.
 * {@code evaluation} is pure arithmetic, used by {@code plan}.
 *
 * <p>It may know {@code platform}, {@code access}, {@code school}, {@code notice}, {@code pattern} (what it shows),
 * {@code survey} (before and after) and {@code disclosure} (small numbers in texts). Of {@code roster} and
 * {@code concern} it knows the few classes below. Read {@link org.wholeschool.intervention.plan.life.Plans} first.
 *
 * <ul>
 *   <li>The wall <em>plans</em> keeps pupils out: of {@code concern} the room reaches {@code OtherTasks},
 *       {@code OtherTask} and {@code ActionOwners}, of {@code roster} {@code NamesInText}, {@code RollSize} and
 *       {@code Folded}. It reads no concerns.
 *   <li>{@code ContextTexts} refuses certain names of pupils and staff. Words that may be a name go back to the writer,
 *       who changes them or confirms them.
 *   <li>{@code ContextTexts.Given.shared} also checks for small numbers. Use it for every text that people outside the
 *       safeguarding team read.
 *   <li>Governors see of this room only {@code PlanProgress} and {@code Lever}: no word that is written into a plan.
 *   <li>Whatever counts say, a fall in concerns alone is never called a success
 *       ({@link org.wholeschool.intervention.evaluation.Judgement}).
 * </ul>
 */
package org.wholeschool.intervention;
