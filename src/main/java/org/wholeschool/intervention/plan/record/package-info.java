/**
 * Keeps the record of a plan: what it says, its goals and choices, and the test that was fixed at its start.
 *
 * <p>Read {@link org.wholeschool.intervention.plan.record.Plan} and
 * {@link org.wholeschool.intervention.plan.record.PlanTest} first. Of the room it knows {@code plan} and
 * {@code evaluation}. Rows that belong to a plan and have a life of their own are beside their services:
 * {@code PlanAction}, {@code PlanVoice}, {@code PlanEvaluation}, {@code PlanDecision}.
 *
 * <ul>
 *   <li>A plan has an edition. Saving names the one that the form showed.
 *   <li>{@code PlanTest} stores days, not week numbers, so a moved term moves no day.
 *       {@link org.wholeschool.intervention.plan.record.TestWeeks} maps them to school weeks by today's calendar.
 *   <li>The weeks are those of the test's days; an older log that arrives later adds none ({@code PlanTest.design}).
 *       Places where another plan was really at work are left out ({@code Plan.placesBeside}).
 *   <li>Counts are not asked if an own place or a part of the day is gone ({@code PlanTest.isPartlyOff}).
 *   <li><b>Immutable rows</b>: {@code plan_test}, {@code plan_evaluation}, {@code plan_decision} and
 *       {@code plan_voice}. On PostgreSQL the application cannot change or remove them.
 * </ul>
 */
package org.wholeschool.intervention.plan.record;
