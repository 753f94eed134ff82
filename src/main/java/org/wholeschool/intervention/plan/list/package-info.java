/**
 * Lists plans as a table: what needs the team now comes first, filters combine, and a filter can be saved.
 *
 * <p>It keeps nothing. It reads all plans at once ({@link org.wholeschool.intervention.plan.list.PlanLines}). Of the
 * room it knows {@code plan}, {@code plan.record}, {@code plan.life}, {@code plan.review} and {@code plan.past}; of
 * others {@code access.saved} and {@code platform.table}. Read {@link org.wholeschool.intervention.plan.list.PlansPage}
 * first, then {@link org.wholeschool.intervention.plan.list.PlanFilter} and
 * {@link org.wholeschool.intervention.plan.list.PlanColumn}.
 *
 * <ul>
 *   <li>Plans name no pupil, but words that are searched in them may. They are held in the session and are in no
 *       address and no saved filter ({@code access.HeldWords}).
 *   <li>Words are searched in closed plans alone, by the rules of
 *       {@link org.wholeschool.intervention.plan.past.PlanSearch}; below the table the page says where they were found.
 *   <li>A group's card and page ask {@code groupPlansPage} for facts
 *       ({@link org.wholeschool.intervention.plan.list.GroupPlan}): state, days and the review's verdict.
 *   <li>The head reads the list. Only leads and deputies save filters.
 * </ul>
 */
package org.wholeschool.intervention.plan.list;
