/**
 * Lists the interventions that a school can choose from: the product's own with their sources, and the school's.
 *
 * <p>Entry point: {@link org.wholeschool.intervention.library.Library}. Read
 * {@link org.wholeschool.intervention.library.Entry} first. It knows {@code intervention}, {@code school},
 * {@code access} and {@code platform}.
 *
 * <ul>
 *   <li>The product's interventions are data ({@link org.wholeschool.intervention.library.Shipped}):
 *       {@code interventions.csv}, with what is known in {@code known.csv}. Each row there names its source in
 *       {@code sources.csv}.
 *   <li>A row without a source is shown as experience.
 *   <li>An intervention of the school's own ({@link org.wholeschool.intervention.library.OwnIntervention}) is retired
 *       and never deleted, because plans name it. A plan keeps the name that it had when it was chosen.
 *   <li>The key of an entry never changes: a word for the product's own, a number for the school's.
 *   <li>Hours and pounds are ranges, and pages call them estimates.
 * </ul>
 */
package org.wholeschool.intervention.library;
